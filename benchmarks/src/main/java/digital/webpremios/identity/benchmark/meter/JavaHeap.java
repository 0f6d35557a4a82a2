package digital.webpremios.identity.benchmark.meter;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/**
 * The heap of another Java process.
 *
 * @param memory over its local management agent
 */
public record JavaHeap(MemoryMXBean memory) {

    public static JavaHeap of(long pid) {
        return new JavaHeap(JavaManagement.attach(pid).proxy(ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class));
    }

    /** Bytes that are still in use after garbage has been collected. */
    public long bytesAfterCollection() {
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
