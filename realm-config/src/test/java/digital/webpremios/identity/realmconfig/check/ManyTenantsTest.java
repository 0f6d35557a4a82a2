package digital.webpremios.identity.realmconfig.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests {@code check} with as many tenants as an operator has. */
final class ManyTenantsTest {

    private static final int MANY = 300;
    private static final int FEW = 100;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void threeHundredTenantsInTwoEnvironmentsPassAndEachCostsAsMuchAsOneOfAHundred() throws IOException {
        Path few = Files.createDirectory(directory.resolve("few"));
        Path many = Files.createDirectory(directory.resolve("many"));
        ManyTenants.write(few, FEW);
        ManyTenants.write(many, MANY);
        CheckedTexts.check(Optional.empty(), few); // classes are loaded

        long ofFew = allocated(few);
        long ofMany = allocated(many);

        assertThat(ofMany / MANY).isLessThan(ofFew / FEW * 5 / 4);
        assertThat(ofMany / MANY).as("bytes for one tenant").isLessThan(20_000_000);
    }

    private static long allocated(Path tenants) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(CheckedTexts.check(Optional.empty(), tenants)).isEmpty();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
