// The examples and how each is started. What cannot be had here is left out and named.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { authority } from './tls.mjs';

const work = process.env.EXAMPLES;
const python = '/usr/bin/python3'; // Debian's, for whose packages it was asked

const holds = (command, ...parameters) => spawnSync(command, parameters, { cwd: work }).status === 0;

// main CLASS: what runs a class of the Java examples
function java(main) {
  return ['java', '-XX:TieredStopAtLevel=1', '-Xshare:auto', `-Djavax.net.ssl.trustStore=${authority.trustStore}`,
    `-Djavax.net.ssl.trustStorePassword=${authority.trustStorePassword}`,
    '-cp', `classes:${readFileSync(`${work}/class-path`)}`, main];
}

function compiledJava() {
  if (!existsSync(`${work}/class-path`)) return false;
  mkdirSync(`${work}/classes`, { recursive: true });
  execFileSync('javac', ['-cp', readFileSync(`${work}/class-path`, 'utf8'), '-d', 'classes', 'GetToken.java', 'ResourceServer.java'], { cwd: work });
  return true;
}

function compiledGo() {
  if (!holds('go', 'version')) return false;
  execFileSync('go', ['build', '-o', 'get_token_go', 'get_token.go'], { cwd: work, env: { ...process.env, GO111MODULE: 'off', GOCACHE: `${work}/go-cache` } });
  return true;
}

export function programs() {
  const missing = [];
  const of = (needs, present, entries) => {
    if (present()) return entries();
    missing.push(needs);
    return {};
  };
  const npm = (name) => existsSync(`${work}/node_modules/${name}`);
  const withJava = compiledJava();
  return {
    missing,
    getToken: {
      ...of('curl', () => holds('curl', '--version'), () => ({ curl: ['bash', 'get_token.sh'] })),
      ...of('Java: packages of Maven Central', () => withJava, () => ({ Java: java('GetToken') })),
      ...of('Node.js: openid-client', () => npm('openid-client'), () => ({ 'Node.js': ['node', 'get_token.mjs'] })),
      ...of('Python: python3-authlib, python3-requests', () => holds(python, '-c', 'import authlib, requests'), () => ({ Python: [python, 'get_token.py'] })),
      ...of('PHP: php-cli', () => holds('php', '--version'), () => ({ PHP: ['php', '-d', `openssl.cafile=${authority.certificate}`, 'get_token.php'] })),
      ...of('Go: golang-go', compiledGo, () => ({ Go: ['./get_token_go'] })),
      ...of('Ruby: ruby', () => holds('ruby', '--version'), () => ({ Ruby: ['ruby', 'get_token.rb'] })),
    },
    verifyTokens: {
      ...of('aws-jwt-verify', () => npm('aws-jwt-verify'), () => ({ 'aws-jwt-verify.mjs': ['node', 'aws-jwt-verify.mjs'] })),
      ...of('jose', () => npm('jose'), () => ({ 'jose.mjs': ['node', 'jose.mjs'] })),
      ...of('Python: python3-jwt, python3-cryptography', () => holds(python, '-c', 'import jwt, cryptography'), () => ({ 'pyjwt.py': [python, 'pyjwt.py'] })),
      ...of('Spring Security: packages of Maven Central', () => withJava, () => ({ 'ResourceServer.java': java('ResourceServer') })),
    },
  };
}
