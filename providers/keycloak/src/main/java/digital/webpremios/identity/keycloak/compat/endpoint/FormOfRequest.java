package digital.webpremios.identity.keycloak.compat.endpoint;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.security.cert.X509Certificate;
import org.keycloak.http.FormPartValue;
import org.keycloak.http.HttpRequest;

/** A request with other form parameters. */
record FormOfRequest(HttpRequest original, MultivaluedMap<String, String> form) implements HttpRequest {

    @Override
    public String getHttpMethod() {
        return original.getHttpMethod();
    }

    @Override
    public MultivaluedMap<String, String> getDecodedFormParameters() {
        return form;
    }

    @Override
    public MultivaluedMap<String, FormPartValue> getMultiPartFormParameters() {
        return original.getMultiPartFormParameters();
    }

    @Override
    public HttpHeaders getHttpHeaders() {
        return original.getHttpHeaders();
    }

    @Override
    public X509Certificate[] getClientCertificateChain() {
        return original.getClientCertificateChain();
    }

    @Override
    public UriInfo getUri() {
        return original.getUri();
    }

    @Override
    public boolean isProxyTrusted() {
        return original.isProxyTrusted();
    }

    /** The class alone: parameters may be secrets. */
    @Override
    public String toString() {
        return "FormOfRequest";
    }
}
