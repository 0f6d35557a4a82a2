package digital.webpremios.identity.benchmark.meter;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Counts the bytes that the threads of another Java process have allocated, through its local management agent. What a
 * thread allocated between the last reading and its end is lost. That is little, because servers keep their workers.
 */
final class JavaAllocations implements ProcessMeter.Allocations {

    private final ThreadMXBean threads;
    private final Map<Long, Long> byThread = new HashMap<>();

    private JavaAllocations(ThreadMXBean threads) {
        this.threads = threads;
    }

    static JavaAllocations of(JavaManagement management) {
        return new JavaAllocations(management.proxy(ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class));
    }

    @Override
    public OptionalLong bytes() {
        long[] ids = threads.getAllThreadIds();
        long[] bytes = threads.getThreadAllocatedBytes(ids);
        for (int i = 0; i < ids.length; i++) {
            // -1 is a thread that has just ended; what was read of ended ones stays in the sum
            if (bytes[i] >= 0) {
                byThread.put(ids[i], bytes[i]);
            }
        }
        return OptionalLong.of(
                byThread.values().stream().mapToLong(Long::longValue).sum());
    }
}
