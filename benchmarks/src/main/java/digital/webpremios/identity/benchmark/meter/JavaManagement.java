package digital.webpremios.identity.benchmark.meter;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.PlatformManagedObject;
import java.util.Map;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The local management agent of another Java process. */
record JavaManagement(MBeanServerConnection connection) {

    /**
     * The JMX client does not check the connection: a process that ends before its connection would cause a warning.
     */
    private static final Map<String, Long> UNWATCHED = Map.of("jmx.remote.x.client.connection.check.period", 0L);

    @SuppressWarnings("BanJNDI") // the address comes from the agent of a process that the benchmark has started itself
    static JavaManagement attach(long pid) {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                // the connection stays open as long as the process: every reading uses it
                return new JavaManagement(
                        JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()), UNWATCHED)
                                .getMBeanServerConnection());
            } finally {
                machine.detach();
            }
        } catch (IOException | AttachNotSupportedException e) {
            throw new IllegalStateException("Process " + pid + " cannot be measured", e);
        }
    }

    <T extends PlatformManagedObject> T proxy(String name, Class<T> type) {
        try {
            return ManagementFactory.newPlatformMXBeanProxy(connection, name, type);
        } catch (IOException e) {
            throw new IllegalStateException("A server's " + name + " cannot be read", e);
        }
    }
}
