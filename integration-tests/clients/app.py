#!/usr/bin/env python3
"""What browsers' apps and old HTTP stacks do, by hand: the answer's beginning, values of state, preflights, requests on the wire."""
import base64
import html
import http.client
import json
import os
import re
import socket
import sys
import urllib.parse

TENANT = next(t for t in json.load(open(os.environ["DEMO_JSON"], encoding="utf-8"))["tenants"] if t["tenantId"] == "40455")
URL = urllib.parse.urlsplit(TENANT["baseUrl"])
STATES = {
    "base64": "eyJub25jZSI6Ii4xIn0/+==",
    "JSON": '{"a":"b c","to":"/x?y=1&z=2#f"}',
    "percent and circumflex": "il,Ik%3E^Bxt1G4KK,p9%Xk",
    "backslash and colon": r"Nsk_yj39:\/app",
    "markup": "<a href='x'>\"y\"</a>",
    "accents": "/ação?página=1",
    "a plus": "a+b",
    "blanks": " a  b ",
    "a code of its own": "x&code=y",
    "2,000 characters": "s" * 2000,
}
failed = []
count = 0


def client(grant, public):
    return next(c for c in TENANT["clients"] if grant in c["grants"] and ("clientSecret" in c) != public)


MACHINE, WEB, SPA = client("client_credentials", False), client("authorization_code", False), client("implicit", True)


def check(what, holds, seen=""):
    global count
    count += 1
    if not holds:
        failed.append(what)
    print(f"ok   {what}" if holds else f"FAIL {what}: {str(seen)[:200]}")


class Browser:
    def __init__(self):
        self.cookies = {}

    def send(self, method, target, body=None, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", URL.port, timeout=60)
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection.request(method, target, body, {"Host": URL.netloc, "Cookie": cookies, **(headers or {})})
        answer = connection.getresponse()
        text = answer.read().decode()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, rest = cookie.partition("=")
            self.cookies[name] = rest.split(";")[0]
        return answer, text

    def follow(self, answer, text):
        """Goes on while it is sent to the tenant's host; where the app is called back, or None, and the page."""
        while answer.status in (302, 303):
            location = urllib.parse.urljoin(TENANT["baseUrl"], answer.headers["Location"])
            if urllib.parse.urlsplit(location).netloc != URL.netloc:
                return location, text
            answer, text = self.send("GET", location[len(TENANT["baseUrl"]):])
        return None, text

    def sign_in(self, path, **parameters):
        query = urllib.parse.urlencode({name: value for name, value in parameters.items() if value is not None})
        location, page = self.follow(*self.send("GET", f"{path}?{query}"))
        if location:
            return location
        action = urllib.parse.urlsplit(html.unescape(re.search(r'<form[^>]* action="([^"]+)"', page).group(1)))
        user = TENANT["users"][0]
        form = urllib.parse.urlencode({"username": user["username"], "password": user["password"], "credentialId": ""})
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        return self.follow(*self.send("POST", f"{action.path}?{action.query}", form, headers))[0]


def request(app, response_type, state):
    return {"response_type": response_type, "client_id": app["clientId"], "redirect_uri": app["redirectUris"][0], "scope": "openid", "state": state}


def names(location):
    parts = urllib.parse.urlsplit(location)
    return [pair.split("=")[0] for pair in (parts.fragment or parts.query).split("&")]


for path in ("/oauth2/authorize", "/authorize", "/login"):
    browser = Browser()
    for how in ("login page", "session that is there"):
        code = browser.sign_in(path, **request(WEB, "code", "s"))
        check(f"{path}, {how}: the answer begins with code, then state", names(code)[:2] == ["code", "state"], code)
        bare = browser.sign_in(path, **request(WEB, "code", None))
        check(f"{path}, {how}: without state all that follows is the code", names(bare) == ["code"], bare)
        token = browser.sign_in(path, **request(SPA, "token", "s"))
        expected = ["id_token", "access_token", "expires_in", "token_type", "state"]
        check(f"{path}, {how}: the fragment is in Cognito's order", names(token)[:5] == expected and "#id_token=" in token, names(token))

browser = Browser()
for name, state in STATES.items():
    for app, response_type in ((WEB, "code"), (SPA, "token")):
        location = urllib.parse.urlsplit(browser.sign_in("/oauth2/authorize", **request(app, response_type, state)))
        back = urllib.parse.parse_qs(location.fragment or location.query).get("state")
        check(f"state, {response_type}: {name} comes back as it was sent", back == [state], back)

for path in ("/oauth2/token", "/token", "/oauth2/revoke", "/oauth2/userInfo", "/.well-known/jwks.json", "/.well-known/openid-configuration"):
    asked = "authorization,traceparent,tracestate,x-amz-user-agent,sentry-trace"
    answer, _ = Browser().send("OPTIONS", path, headers={"Origin": "https://app.example", "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": asked})
    allowed = (answer.headers["Access-Control-Allow-Headers"] or "").lower().replace(" ", "").split(",")
    check(f"{path}: the preflight allows an SDK's headers", set(asked.split(",")) <= set(allowed) and answer.headers["Access-Control-Allow-Credentials"] is None, allowed)

BASIC = "Authorization: Basic " + base64.b64encode(f"{MACHINE['clientId']}:{MACHINE['clientSecret']}".encode()).decode()
FORM = "Content-Type: application/x-www-form-urlencoded"
GRANT = "grant_type=client_credentials"


def wire(headers, body=GRANT, target="/oauth2/token", version="1.1", length=True):
    head = [f"POST {target} HTTP/{version}", f"Host: {URL.netloc}", "Connection: close"] + ([f"Content-Length: {len(body)}"] if length else []) + headers
    with socket.create_connection(("127.0.0.1", URL.port), 60) as connection:
        connection.sendall(("\r\n".join(head) + "\r\n\r\n" + body).encode())
        answer = b""
        while part := connection.recv(65536):
            answer += part
    head, _, body = answer.decode().partition("\r\n\r\n")
    return int(head.split()[1]), body


def granted(what, *arguments, **more):
    status, body = wire(*arguments, **more)
    check(what, status == 200 and '"access_token"' in body, (status, body[:60] if status != 200 else ""))


def refused(what, expected, *arguments, **more):
    status, body = wire(*arguments, **more)
    check(what, status == expected and (expected != 405 or body == ""), (status, body[:60]))


for path in ("/oauth2/token", "/token"):
    query = f"{path}?{GRANT}"
    granted(f"{path}: PHP, HTTP/1.0", [BASIC, FORM], target=path, version="1.0")
    granted(f"{path}: MuleSoft, chunked", [BASIC, FORM, "Transfer-Encoding: chunked"], f"{len(GRANT):x}\r\n{GRANT}\r\n0\r\n\r\n", path, length=False)
    granted(f"{path}: a proxy's absolute target", [BASIC, FORM], target=TENANT["baseUrl"] + path)
    granted(f"{path}: 'basic' in lower case, base64 without padding", [BASIC.replace("Basic", "basic").rstrip("="), FORM], target=path)
    granted(f"{path}: an ampersand at the end, empty parameters", [BASIC, FORM], f"{GRANT}&scope=&username=&", path)
    granted(f"{path}: Accept of RestSharp", [BASIC, FORM, "Accept: application/json, text/x-json, *+json, *+xml, *"], target=path)
    for charset in (";charset=UTF-8", "; charset=", '; charset="', "; charset"):
        granted(f"{path}: {charset}", [BASIC, FORM + charset], target=path)
    for left in ("application/json", "text/plain; charset=utf-8", "multipart/form-data"):
        granted(f"{path}: query only, length 0, {left}", [BASIC, "Content-Type: " + left], "", query)
        granted(f"{path}: query only, no length, {left}", [BASIC, "Content-Type: " + left], "", query, length=False)
        granted(f"{path}: query only, empty chunks, {left}", [BASIC, "Content-Type: " + left, "Transfer-Encoding: chunked"], "0\r\n\r\n", query, length=False)
        refused(f"{path}: a body of {left}", 405, [BASIC, "Content-Type: " + left], GRANT, path)
    refused(f"{path}: JSON with the form's type", 400, [BASIC, FORM], '{"grant_type":"client_credentials"}', path)

print(f"{count - len(failed)} of {count}")
sys.exit(1 if failed else 0)
