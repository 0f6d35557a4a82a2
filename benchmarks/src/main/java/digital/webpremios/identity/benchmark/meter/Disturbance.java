package digital.webpremios.identity.benchmark.meter;

import java.time.Duration;

/**
 * How much of the machine's cores was not there for a measurement.
 *
 * @param others the share of the cores that other processes had: neither the server under test nor the benchmark
 * @param stolen the share that the hypervisor gave to other machines
 */
public record Disturbance(double others, double stolen) {

    /** What happened between two readings, one of which is earlier. */
    static Disturbance between(Reading before, Reading after) {
        double available =
                (double) (after.nanos() - before.nanos()) * after.machine().cores();
        Duration ours = after.server()
                .cpu()
                .minus(before.server().cpu())
                .plus(after.generator())
                .minus(before.generator());
        Duration others = after.machine().busy().minus(before.machine().busy()).minus(ours);
        Duration stolen = after.machine().stolen().minus(before.machine().stolen());
        return new Disturbance(Math.max(0, others.toNanos()) / available, Math.max(0, stolen.toNanos()) / available);
    }
}
