package digital.webpremios.identity.realmconfig.account;

import digital.webpremios.identity.realmconfig.admin.FailureText;
import digital.webpremios.identity.realmconfig.descriptor.RealmName;
import digital.webpremios.identity.realmconfig.terminal.Printable;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;

/**
 * The realms of a command, one after the other. A realm that fails does not stop the others.
 *
 * @param out the output
 * @param realms the names of the realms
 */
record RealmList(PrintWriter out, List<String> realms) {

    /** The work for one realm. */
    @FunctionalInterface
    interface Work {

        /** Returns how many changes were made, each of which gives a line. */
        int run(String realm, Consumer<String> lines);
    }

    /**
     * Refuses a command line that names no realm, or other realms than those of tenants.
     *
     * @throws IllegalArgumentException saying what is expected
     */
    static void refuseUnclear(List<String> realms, boolean all) {
        if (realms.isEmpty() != all) {
            throw new IllegalArgumentException("expected either names of realms or --all");
        }
        realms.stream().filter(realm -> !RealmName.isTenants(realm)).findFirst().ifPresent(realm -> {
            throw new IllegalArgumentException("the realm is '" + realm + "'; expected " + RealmName.EXPECTED);
        });
    }

    /** Returns the exit code: 0 if no realm failed, 1 otherwise. */
    int forEach(Work work) {
        int failed = 0;
        for (String realm : realms) {
            try {
                int made = work.run(realm, line -> print(line));
                print(realm + ": " + (made == 0 ? "nothing to do" : "done"));
            } catch (RuntimeException failure) {
                failed++;
                print(realm + ": failed: " + FailureText.of(failure));
            }
        }
        return failed == 0 ? 0 : 1;
    }

    private void print(String line) {
        out.println(Printable.line(line));
        out.flush();
    }
}
