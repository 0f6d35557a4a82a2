package digital.webpremios.identity.realmconfig.cognito.client;

import digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor;

/**
 * An app client and the descriptor's client that was made from it.
 *
 * @param origin the app client
 * @param client the client of the descriptor
 */
public record ImportedClient(PoolClient origin, ClientDescriptor client) {}
