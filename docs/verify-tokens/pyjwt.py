"""A resource server that accepts access tokens of one issuer or, during the move, of two.

Needs PyJWT 2 with cryptography (pip install "pyjwt[crypto]"; Debian: python3-jwt python3-cryptography).
OLD_ISSUER with OLD_JWKS, and NEW_ISSUER with NEW_JWKS: leave the old pair out after the move. CLIENT_IDS and SCOPE say who may call.
"""
import os
import re
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import jwt

CLIENT_IDS = set(os.environ["CLIENT_IDS"].split(","))
SCOPE = os.environ["SCOPE"]
# each issuer has its own keys, so that no issuer can sign in the other's name
KEYS = {
    os.environ[f"{name}_ISSUER"]: jwt.PyJWKClient(os.environ[f"{name}_JWKS"])
    for name in ("OLD", "NEW")
    if os.environ.get(f"{name}_ISSUER")
}


def accepted(token):
    """Returns the claims, or raises jwt.PyJWTError."""
    issuer = jwt.decode(token, options={"verify_signature": False}).get("iss")  # it only chooses the keys
    if issuer not in KEYS:
        raise jwt.InvalidIssuerError("unknown issuer")
    key = KEYS[issuer].get_signing_key_from_jwt(token).key
    claims = jwt.decode(token, key, algorithms=["RS256"], issuer=issuer, options={"require": ["iss", "exp", "token_use", "client_id"]})
    if claims["token_use"] != "access":
        raise jwt.InvalidTokenError("not an access token")
    if claims["client_id"] not in CLIENT_IDS:
        raise jwt.InvalidTokenError("this client may not call")
    return claims


def status(authorization):
    """Returns 200, or 401 for a token that is not accepted, or 403 without the scope."""
    bearer = re.fullmatch(r"Bearer (\S+)", authorization or "", re.IGNORECASE)
    if not bearer:
        return 401
    try:
        return 200 if SCOPE in accepted(bearer.group(1)).get("scope", "").split(" ") else 403
    except jwt.PyJWTError:
        return 401


class Api(BaseHTTPRequestHandler):
    def do_GET(self):
        code = status(self.headers["Authorization"])
        self.send_response(code)
        if code == 401:
            self.send_header("WWW-Authenticate", 'Bearer error="invalid_token"')
        self.end_headers()


if __name__ == "__main__":
    ThreadingHTTPServer(("127.0.0.1", int(os.environ["PORT"])), Api).serve_forever()
