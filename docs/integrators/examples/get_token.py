"""Gets an access token by client credentials, keeps it until a minute before its end, and waits as Retry-After says.

Needs Authlib and Requests (pip install authlib requests; Debian: python3-authlib python3-requests).
Set TOKEN_URL, CLIENT_ID, CLIENT_SECRET and SCOPE in the environment.
"""
import os
import threading
import time

from authlib.integrations.requests_client import OAuth2Session
from requests.adapters import HTTPAdapter
from urllib3.util import Retry


class Tokens:
    """Gives the current access token. One object serves all threads of a program."""

    def __init__(self, token_url, client_id, client_secret, scope):
        self._url = token_url
        self._session = OAuth2Session(client_id, client_secret, scope=scope, token_endpoint_auth_method="client_secret_basic")
        # after 429 and 503, urllib3 waits as Retry-After says
        retry = Retry(total=4, status_forcelist=[429, 503], allowed_methods=None, backoff_factor=1, raise_on_status=False)
        self._session.mount("https://", HTTPAdapter(max_retries=retry))
        self._lock = threading.Lock()
        self._token = None

    def current(self):
        with self._lock:
            if self._token is None or time.time() > self._token["expires_at"] - 60:
                self._token = self._session.fetch_token(self._url, grant_type="client_credentials", timeout=10)
            return self._token


if __name__ == "__main__":
    tokens = Tokens(os.environ["TOKEN_URL"], os.environ["CLIENT_ID"], os.environ["CLIENT_SECRET"], os.environ["SCOPE"])
    for _ in range(2):
        token = tokens.current()
        # requests.get("https://api.example/…", headers={"Authorization": "Bearer " + token["access_token"]})
        print(f"access token of {len(token['access_token'])} characters, valid for {int(token['expires_at'] - time.time())} s")
