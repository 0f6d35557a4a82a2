// golang.org/x/oauth2 and go-oidc, of which Grafana, oauth2-proxy, Dex and Vault are made.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"regexp"

	oidc "github.com/coreos/go-oidc"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

type app struct {
	ClientID     string `json:"clientId"`
	ClientSecret string
	Scopes       []string
	Grants       []string
	RedirectUris []string
}

func (a app) has(grant string) bool {
	for _, g := range a.Grants {
		if g == grant {
			return true
		}
	}
	return false
}

var tenant struct {
	TenantID string `json:"tenantId"`
	BaseURL  string `json:"baseUrl"`
	Clients  []app
	Users    []struct{ Username, Email, Password string }
}

var failed, all int

func step(name string, run func() error) {
	all++
	if err := run(); err != nil {
		failed++
		fmt.Printf("FAIL %s: %v\n", name, err)
	} else {
		fmt.Println("ok   " + name)
	}
}

// cookies keeps every cookie: Go's own jar does not take *.localhost for a secure place, as browsers do
type cookies map[string]string

func (c cookies) SetCookies(_ *url.URL, set []*http.Cookie) {
	for _, cookie := range set {
		c[cookie.Name] = cookie.Value
	}
}

func (c cookies) Cookies(*url.URL) (sent []*http.Cookie) {
	for name, value := range c {
		sent = append(sent, &http.Cookie{Name: name, Value: value})
	}
	return sent
}

func signIn(address string) (url.Values, error) {
	base, _ := url.Parse(tenant.BaseURL)
	browser := &http.Client{Jar: cookies{}, CheckRedirect: func(next *http.Request, _ []*http.Request) error {
		if next.URL.Host != base.Host {
			return http.ErrUseLastResponse
		}
		return nil
	}}
	page, err := browser.Get(address)
	if err != nil {
		return nil, err
	}
	if page.Header.Get("Location") == "" {
		body, _ := io.ReadAll(page.Body)
		action := regexp.MustCompile(`<form[^>]* action="([^"]+)"`).FindSubmatch(body)
		if action == nil {
			return nil, fmt.Errorf("%d: no form", page.StatusCode)
		}
		form := url.Values{"username": {tenant.Users[0].Username}, "password": {tenant.Users[0].Password}, "credentialId": {""}}
		if page, err = browser.PostForm(html.UnescapeString(string(action[1])), form); err != nil {
			return nil, err
		}
	}
	back, err := page.Location()
	if err != nil {
		return nil, err
	}
	return back.Query(), nil
}

func main() {
	var demo struct{ Tenants []json.RawMessage }
	file, err := os.ReadFile(os.Getenv("DEMO_JSON"))
	if err != nil || json.Unmarshal(file, &demo) != nil {
		panic("DEMO_JSON cannot be read")
	}
	for _, raw := range demo.Tenants {
		if tenant.TenantID != "40455" {
			_ = json.Unmarshal(raw, &tenant)
		}
	}
	http.DefaultTransport.(*http.Transport).DialContext = func(_ context.Context, network, address string) (net.Conn, error) {
		_, port, _ := net.SplitHostPort(address)
		return net.Dial(network, "127.0.0.1:"+port)
	}
	ctx := context.Background()
	var machine, web, spa app
	for _, a := range tenant.Clients {
		switch {
		case a.has("client_credentials"):
			machine = a
		case a.has("authorization_code") && a.ClientSecret != "":
			web = a
		case a.has("authorization_code"):
			spa = a
		}
	}
	styles := []oauth2.AuthStyle{oauth2.AuthStyleAutoDetect, oauth2.AuthStyleInHeader, oauth2.AuthStyleInParams}
	for _, path := range []string{"/oauth2/token", "/token"} {
		for _, style := range styles {
			step(fmt.Sprintf("x/oauth2 clientcredentials %s, style %d", path, style), func() error {
				config := clientcredentials.Config{ClientID: machine.ClientID, ClientSecret: machine.ClientSecret, Scopes: machine.Scopes,
					TokenURL: tenant.BaseURL + path, AuthStyle: style, EndpointParams: url.Values{"audience": {"https://api.example"}}}
				_, err := config.Token(ctx)
				return err
			})
		}
		step("http.Post "+path+" with a type and no body", func() error {
			request, _ := http.NewRequest("POST", tenant.BaseURL+path+"?grant_type=client_credentials", nil)
			request.SetBasicAuth(machine.ClientID, machine.ClientSecret)
			request.Header.Set("Content-Type", "application/json")
			answer, err := http.DefaultClient.Do(request)
			if err == nil && answer.StatusCode != 200 {
				err = fmt.Errorf("%d", answer.StatusCode)
			}
			return err
		})
	}
	var document struct{ Issuer string }
	if answer, err := http.Get(tenant.BaseURL + "/.well-known/openid-configuration"); err != nil || json.NewDecoder(answer.Body).Decode(&document) != nil {
		panic("no discovery document")
	}
	provider, err := oidc.NewProvider(ctx, document.Issuer)
	if err != nil {
		panic(err)
	}
	hosted := oauth2.Endpoint{AuthURL: tenant.BaseURL + "/authorize", TokenURL: tenant.BaseURL + "/token"}
	verifier := "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk" // RFC 7636, appendix B
	challenge := []oauth2.AuthCodeOption{oauth2.SetAuthURLParam("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"),
		oauth2.SetAuthURLParam("code_challenge_method", "S256"), oauth2.AccessTypeOffline}
	for _, endpoint := range []oauth2.Endpoint{provider.Endpoint(), hosted} {
		for _, client := range []app{web, spa} {
			step("x/oauth2 and go-oidc: "+client.ClientID+" at "+endpoint.AuthURL, func() error {
				config := oauth2.Config{ClientID: client.ClientID, ClientSecret: client.ClientSecret, RedirectURL: client.RedirectUris[0],
					Endpoint: endpoint, Scopes: []string{oidc.ScopeOpenID, "email"}}
				back, err := signIn(config.AuthCodeURL("Ab1_-.~", challenge...))
				if err != nil || back.Get("state") != "Ab1_-.~" {
					return fmt.Errorf("state %q, error %q, %v", back.Get("state"), back.Get("error"), err)
				}
				token, err := config.Exchange(ctx, back.Get("code"), oauth2.SetAuthURLParam("code_verifier", verifier))
				if err != nil {
					return err
				}
				raw, _ := token.Extra("id_token").(string)
				if _, err := provider.Verifier(&oidc.Config{ClientID: client.ClientID}).Verify(ctx, raw); err != nil {
					return err
				}
				used := *token
				used.AccessToken = ""
				fresh, err := config.TokenSource(ctx, &used).Token()
				if err == nil && fresh.RefreshToken == "" {
					err = fmt.Errorf("the refresh token is lost")
				}
				return err
			})
		}
	}
	fmt.Printf("%d of %d\n", all-failed, all)
	if failed > 0 {
		os.Exit(1)
	}
}
