package digital.webpremios.identity.keycloak.signature;

import org.keycloak.common.VerificationException;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.crypto.SignatureSignerContext;
import org.keycloak.crypto.SignatureVerifierContext;
import org.keycloak.models.KeycloakSession;

/** RS256 with native signatures. Keycloak chooses and checks the key, and verifies. */
record NativeRs256SignatureProvider(KeycloakSession session, SignatureProvider stock, NativeRsa rsa)
        implements SignatureProvider {

    @Override
    public SignatureSignerContext signer() {
        KeyWrapper key = session.keys().getActiveKey(session.getContext().getRealm(), KeyUse.SIG, Algorithm.RS256);
        return key == null ? stock.signer() : signer(key);
    }

    @Override
    public SignatureSignerContext signer(KeyWrapper key) {
        return new NativeSigner(stock.signer(key), key, rsa);
    }

    @Override
    public SignatureVerifierContext verifier(String kid) throws VerificationException {
        return stock.verifier(kid);
    }

    @Override
    public SignatureVerifierContext verifier(KeyWrapper key) throws VerificationException {
        return stock.verifier(key);
    }

    @Override
    public boolean isAsymmetricAlgorithm() {
        return stock.isAsymmetricAlgorithm();
    }
}
