package digital.webpremios.identity.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TenancyTest {

    @Test
    void theWordSharedIsASharedRealm() {
        assertThat(Tenancy.parse("shared")).contains(new Tenancy.Shared());
        assertThat(new Tenancy.Shared().label()).isEqualTo("shared");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Shared", "SHARED", " shared", "shared ", "shared/1", "40455 shared", "*", "all", "0"})
    void aTextThatIsNeitherSharedNorATenantIdIsNoTenancy(String text) {
        assertThat(Tenancy.parse(text)).isEmpty();
    }

    @Property
    void aTenantIdIsThatTenantsOwnRealm(@ForAll @LongRange(min = 1, max = 999_999_999_999_999_999L) long id) {
        assertThat(Tenancy.parse(Long.toString(id))).contains(new Tenancy.Single(new TenantId(id)));
    }

    @Property
    void theLabelOfEveryTenancyParsesBack(@ForAll String text) {
        assertThat(Tenancy.parse(text)).map(Tenancy::label).isIn(Optional.empty(), Optional.of(text));
    }

    @Property
    void theLabelOfASingleTenancyIsItsId(@ForAll @LongRange(min = 1, max = 99_999_999L) long id) {
        Tenancy tenancy = new Tenancy.Single(new TenantId(id));
        assertThat(tenancy.label()).isEqualTo(Long.toString(id));
        assertThat(Tenancy.parse(tenancy.label())).contains(tenancy);
    }
}
