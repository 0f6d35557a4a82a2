// A TLS server certificate of 127.0.0.1 and how programs of each language are made to trust it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const folder = `${process.env.EXAMPLES}/tls`;
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const file = (name) => `${folder}/${name}`;
const trustStorePassword = 'changeit'; // it holds no secret, but a PKCS #12 file without a password is not read

execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1',
  '-keyout', file('key.pem'), '-out', file('certificate.pem')], { stdio: 'ignore' });
execFileSync('keytool', ['-importcert', '-noprompt', '-alias', 'example', '-storepass', trustStorePassword, '-file', file('certificate.pem'),
  '-keystore', file('trust.p12')], { stdio: 'ignore' });

export const authority = { certificate: file('certificate.pem'), trustStore: file('trust.p12'), trustStorePassword };

export const serverOptions = { key: readFileSync(file('key.pem')), cert: readFileSync(file('certificate.pem')) };

// the environment of a program that trusts it
export const trusting = {
  CURL_CA_BUNDLE: authority.certificate,
  NODE_EXTRA_CA_CERTS: authority.certificate,
  REQUESTS_CA_BUNDLE: authority.certificate,
  SSL_CERT_FILE: authority.certificate,
};
