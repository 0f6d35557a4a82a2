package digital.webpremios.identity.benchmark.meter;

import java.lang.management.CompilationMXBean;
import java.util.OptionalLong;

/**
 * The compilers of another Java process.
 *
 * @param bean the bean of the process's local management agent
 */
record JavaCompilers(CompilationMXBean bean) implements ProcessMeter.Compilers {

    /** The time for which they have worked so far: the sum over all methods that were compiled. */
    @Override
    public OptionalLong millis() {
        return OptionalLong.of(bean.getTotalCompilationTime());
    }
}
