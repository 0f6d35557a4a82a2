package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor;

/**
 * An app client and what became of it.
 *
 * @param origin the app client
 * @param client the client of the descriptor
 */
record ImportedClient(PoolClient origin, ClientDescriptor client) {}
