package digital.webpremios.identity.benchmark.measure;

import digital.webpremios.identity.benchmark.load.Target;
import java.util.Optional;

/**
 * A target together with what measures its server.
 *
 * @param subject how results name it
 * @param target where requests go
 * @param meter its process's meter
 * @param statements counts its SQL statements, if it has a database
 */
public record Candidate(Subject subject, Target target, ServerMeter meter, Optional<StatementCounter> statements) {}
