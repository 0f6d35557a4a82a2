package digital.webpremios.identity.realmconfig.descriptor.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a descriptor with every member, which tests change. */
public final class DescriptorText {

    /** Every member once. */
    public static final String WHOLE = """
            realm: campaign
            tenant-id: 40455
            host: auth.campaign.example
            display-name: Campanha
            branding:
              logo-url: https://cdn.campaign.example/logo.svg
              primary-color: '#0b57d0'
              help-url: https://campaign.example/help
              terms-url: https://campaign.example/terms
            locales: [pt-BR, en]
            scopes:
              webpremios.backoffice/all.read: Read everything
              webpremios.campaigns/{tenant-id}: Act for campaign {tenant-id}
            clients:
              partner:
                name: Partner
                secret: env:PARTNER_SECRET
                grants: [client_credentials]
                scopes: [webpremios.backoffice/all.read, 'webpremios.campaigns/{tenant-id}']
                access-token-lifetime: 30m
              web:
                secret: vault:web-secret
                grants: [authorization_code, refresh_token]
                scopes: [openid, email]
                refresh-token-lifetime: 90d
                redirect-uris: [https://app.campaign.example/callback]
                logout-uris: [https://app.campaign.example/, https://app.campaign.example/bye]
              spa:
                secret: none
                grants: [authorization_code]
                scopes: [openid]
                redirect-uris: [https://spa.campaign.example/]
                web-origins: [https://spa.campaign.example]
                pkce: required
            policy:
              scopes: [webpremios.backoffice/all.read, 'webpremios.campaigns/{tenant-id}']
              grants: [authorization_code, client_credentials, refresh_token]
              access-token-lifetime: {minimum: 5m, maximum: 1d}
              client-type: unrestricted
              client-authenticators: [client-secret]
              pkce: unrestricted
              app-client-rules: required
              source-addresses: unrestricted
              limits:
                client: unrestricted
                tenant: unrestricted
                failed-authentications: {per-minute: 10, burst: 20}
              secret-age: unrestricted
              refresh-token-rotation: {grace-period: 10s}
              token-reuse: 5m
              secret-self-service: allowed
            participants:
              self-registration: true
              mfa: required
              password-policy:
                minimum-length: 10
                uppercase: required
                lowercase: required
                digit: required
                symbol: unrestricted
                history: 3
              attributes:
                email: {required: false, mutable: true}
                birthdate: {mutable: true, maximum-length: 10}
                custom:campaign_id: {display-name: Campanha, required: true, pattern: '[0-9]+'}
              groups: [prata, ouro]
              mail:
                from: no-reply@campaign.example
                from-display-name: Campanha
                host: smtp.campaign.example
                port: 587
                security: starttls
                user: campaign
                password: vault:smtp
              first-sign-in:
                path: old-pool
                region: sa-east-1
                client-id: 1h57kf5cpq17m0eml12example
                client-secret: vault:old-pool
              examples:
                ana:
                  password: env:ANA_PASSWORD
                  email-verified: true
                  phone-number-verified: true
                  attributes: {email: ana@campaign.example, given_name: Ana, phone_number: '+5511955550101', 'custom:campaign_id': '40455'}
                  groups: [ouro]
            """;

    private DescriptorText() {}

    /** The text as a file. */
    public static DescriptorFile file(Path directory, String text) {
        try {
            return DescriptorFile.read(Files.writeString(directory.resolve("campaign.yaml"), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
