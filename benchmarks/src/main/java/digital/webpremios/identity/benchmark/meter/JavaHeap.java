package digital.webpremios.identity.benchmark.meter;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/**
 * The heap of another Java process.
 *
 * @param memory the bean of the process's local management agent
 */
public record JavaHeap(MemoryMXBean memory) {

    public static JavaHeap of(long pid) {
        return new JavaHeap(JavaManagement.attach(pid).proxy(ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class));
    }

    /** The bytes in use after a garbage collection. */
    public long bytesAfterCollection() {
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
