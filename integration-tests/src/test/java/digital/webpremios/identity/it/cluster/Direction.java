package digital.webpremios.identity.it.cluster;

import digital.webpremios.identity.it.server.cluster.Cluster;
import digital.webpremios.identity.it.server.cluster.ClusterNode;

/** From which node to which: an edge that goes round the nodes takes both ways. */
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
