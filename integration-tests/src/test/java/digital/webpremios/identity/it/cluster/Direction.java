package digital.webpremios.identity.it.cluster;

import digital.webpremios.identity.it.server.cluster.Cluster;
import digital.webpremios.identity.it.server.cluster.ClusterNode;

/**
 * The direction of a test: the node that changes something and the node that is asked. An edge that alternates between
 * the nodes uses both directions.
 */
public enum Direction {
    A_TO_B,
    B_TO_A;

    public ClusterNode from(Cluster cluster) {
        return this == A_TO_B ? cluster.a() : cluster.b();
    }

    public ClusterNode to(Cluster cluster) {
        return this == A_TO_B ? cluster.b() : cluster.a();
    }
}
