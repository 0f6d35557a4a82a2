package digital.webpremios.identity.keycloak;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.http.HttpResponse;

final class ArchitectureTest {

    private static final String ROOT = "digital.webpremios.identity";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** Interfaces of Keycloak's published SPI modules that happen to lie in packages of its internals. */
    private static final Set<String> PUBLISHED = Set.of(
            "org.keycloak.protocol.oidc.grants.OAuth2GrantType",
            "org.keycloak.protocol.oidc.grants.OAuth2GrantType$Context",
            "org.keycloak.protocol.oidc.grants.OAuth2GrantTypeFactory",
            "org.keycloak.services.clientpolicy.ClientPolicyContext",
            "org.keycloak.services.clientpolicy.ClientPolicyEvent",
            "org.keycloak.services.clientpolicy.ClientPolicyException",
            "org.keycloak.services.clientpolicy.ClientPolicyManager",
            "org.keycloak.services.clientpolicy.ClientPolicyVote",
            "org.keycloak.services.clientpolicy.condition.AbstractClientPolicyConditionProvider",
            "org.keycloak.services.clientpolicy.condition.AbstractClientPolicyConditionProviderFactory",
            "org.keycloak.services.clientpolicy.condition.ClientPolicyConditionProvider",
            "org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider",
            "org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProviderFactory",
            "org.keycloak.services.cors.Cors",
            "org.keycloak.services.resource.RealmResourceProvider",
            "org.keycloak.services.resource.RealmResourceProviderFactory");

    private static final DescribedPredicate<JavaClass> INTERNAL = resideInAnyPackage(
                    "org.keycloak.services..",
                    "org.keycloak.protocol.oidc..",
                    "org.keycloak.authentication..",
                    "org.keycloak.connections..",
                    "org.keycloak.models.jpa..",
                    "org.keycloak.models.cache..",
                    "org.keycloak.forms.login.freemarker..",
                    "org.keycloak.email.freemarker..",
                    "org.keycloak.theme.freemarker..",
                    "org.keycloak.quarkus..")
            .and(DescribedPredicate.describe("not published", type -> !PUBLISHED.contains(type.getFullName())));

    @Test
    void onlyCompatTouchesKeycloaksInternals() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".keycloak.compat..")
                .should()
                .dependOnClassesThat(INTERNAL)
                .check(CLASSES);
    }

    /** Keycloak deprecates it for removal. */
    @Test
    void nothingSetsTheStatusOfKeycloaksResponse() {
        noClasses()
                .should()
                .callMethod(HttpResponse.class, "setStatus", int.class)
                .check(CLASSES);
    }

    /** The cache is plain Java, and knows nothing of Keycloak or of tenants. */
    @Test
    void compatKnowsNothingOfOursButTheCache() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".keycloak.compat..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(ROOT + "..")
                        .and(DescribedPredicate.not(
                                resideInAnyPackage(ROOT + ".keycloak.compat..", ROOT + ".keycloak.cache"))))
                .check(CLASSES);
    }

    @Test
    void theCoreKnowsNothingOfKeycloak() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + ".denial..",
                        ROOT + ".tenant..",
                        ROOT + ".scope..",
                        ROOT + ".cognito..",
                        ROOT + ".limit..",
                        ROOT + ".policy..",
                        ROOT + ".firstsignin..",
                        ROOT + ".branding..",
                        ROOT + ".clientsecret..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.keycloak..", "jakarta..", ROOT + ".keycloak..")
                .check(CLASSES);
    }

    @Test
    void noPackageDependsOnItselfThroughOthers() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theCacheKnowsNothingOfKeycloakOrOfTenants() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".keycloak.cache")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.jspecify..", "com.github.benmanes.caffeine..", ROOT + ".keycloak.cache")
                .check(CLASSES);
    }

    @Test
    void nothingStaticCanChange() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat(DescribedPredicate.describe(
                        "are no switch tables", type -> !type.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should()
                .beFinal()
                .check(CLASSES);
    }

    @Test
    void noClassIsNamedForHavingNoIdea() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Constants")
                .check(CLASSES);
    }

    @Test
    void noClassIsOverTwoHundredAndFiftyLines() throws IOException {
        List<Long> lines = new ArrayList<>();
        for (String root : List.of("src/main/java", "../tenancy/src/main/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(ArchitectureTest::lines)
                        .forEach(lines::add);
            }
        }

        assertThat(lines).isNotEmpty().allMatch(count -> count <= 250);
    }

    @Test
    void noPackageHasOverTwentyFiles() throws IOException {
        Map<Path, Long> files = new TreeMap<>();
        for (String root :
                List.of("src/main/java", "src/test/java", "../tenancy/src/main/java", "../tenancy/src/test/java")) {
            try (Stream<Path> sources = Files.walk(Path.of(root))) {
                sources.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> files.merge(file.getParent(), 1L, Long::sum));
            }
        }

        assertThat(files)
                .isNotEmpty()
                .allSatisfy((folder, count) -> assertThat(count).isLessThanOrEqualTo(20));
    }

    private static long lines(Path file) {
        try (Stream<String> text = Files.lines(file)) {
            return text.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
