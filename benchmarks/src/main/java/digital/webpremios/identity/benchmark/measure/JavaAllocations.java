package digital.webpremios.identity.benchmark.measure;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * Bytes that the threads of another Java process have allocated, over its local management agent. What a thread
 * allocated between the last reading and its end is lost; servers keep their workers, so that is little.
 */
final class JavaAllocations implements ServerMeter.Allocations {

    private final ThreadMXBean threads;
    private final Map<Long, Long> byThread = new HashMap<>();

    private JavaAllocations(ThreadMXBean threads) {
        this.threads = threads;
    }

    @SuppressWarnings("BanJNDI") // the address comes from the agent of a process that the benchmark has started itself
    static JavaAllocations attach(long pid) {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                // the connection stays open as long as the process: every reading uses it
                MBeanServerConnection connection = JMXConnectorFactory.connect(
                                new JMXServiceURL(machine.startLocalManagementAgent()))
                        .getMBeanServerConnection();
                return new JavaAllocations(ManagementFactory.newPlatformMXBeanProxy(
                        connection, ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class));
            } finally {
                machine.detach();
            }
        } catch (IOException | AttachNotSupportedException e) {
            throw new IllegalStateException("Process " + pid + " cannot be asked for its allocations", e);
        }
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
