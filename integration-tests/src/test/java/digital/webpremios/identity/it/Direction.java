package digital.webpremios.identity.it;

import digital.webpremios.identity.it.server.Cluster;
import digital.webpremios.identity.it.server.ClusterNode;

/** From which node to which: an edge that goes round the nodes takes both ways. */
enum Direction {
    A_TO_B,
    B_TO_A;

    ClusterNode from(Cluster cluster) {
        return this == A_TO_B ? cluster.a() : cluster.b();
    }

    ClusterNode to(Cluster cluster) {
        return this == A_TO_B ? cluster.b() : cluster.a();
    }
}
