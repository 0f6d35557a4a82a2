// Gets an access token by client credentials, keeps it until a minute before its end, and waits as Retry-After says.
// Needs Go 1.19 or later, and nothing else. Set TOKEN_URL, CLIENT_ID, CLIENT_SECRET and SCOPE in the environment.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Tokens gives the current access token. One value serves all goroutines of a program.
type Tokens struct {
	URL, ClientID, ClientSecret, Scope string

	lock        sync.Mutex
	accessToken string
	validUntil  time.Time
}

var httpClient = &http.Client{Timeout: 10 * time.Second}

// Current returns the access token and when it ends.
func (t *Tokens) Current() (string, time.Time, error) {
	t.lock.Lock()
	defer t.lock.Unlock()
	if time.Now().After(t.validUntil.Add(-time.Minute)) {
		if err := t.renew(); err != nil {
			return "", time.Time{}, err
		}
	}
	return t.accessToken, t.validUntil, nil
}

func (t *Tokens) renew() error {
	form := url.Values{"grant_type": {"client_credentials"}, "scope": {t.Scope}}.Encode()
	for attempt := 0; ; attempt++ {
		request, err := http.NewRequest(http.MethodPost, t.URL, strings.NewReader(form))
		if err != nil {
			return err
		}
		request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		request.SetBasicAuth(url.QueryEscape(t.ClientID), url.QueryEscape(t.ClientSecret))
		answer, err := httpClient.Do(request)
		if err != nil {
			return err
		}
		body, err := io.ReadAll(io.LimitReader(answer.Body, 1<<20))
		answer.Body.Close()
		if err != nil {
			return err
		}
		switch {
		case answer.StatusCode == http.StatusOK:
			var token struct {
				AccessToken string `json:"access_token"`
				ExpiresIn   int    `json:"expires_in"`
			}
			if err := json.Unmarshal(body, &token); err != nil {
				return err
			}
			t.accessToken, t.validUntil = token.AccessToken, time.Now().Add(time.Duration(token.ExpiresIn)*time.Second)
			return nil
		case attempt < 4 && (answer.StatusCode == http.StatusTooManyRequests || answer.StatusCode == http.StatusServiceUnavailable):
			time.Sleep(retryAfter(answer))
		default:
			return fmt.Errorf("no token: %s %s", answer.Status, body)
		}
	}
}

func retryAfter(answer *http.Response) time.Duration {
	seconds, err := strconv.Atoi(answer.Header.Get("Retry-After"))
	if err != nil || seconds < 1 {
		seconds = 1
	} else if seconds > 60 {
		seconds = 60
	}
	return time.Duration(seconds) * time.Second
}

func main() {
	tokens := &Tokens{URL: os.Getenv("TOKEN_URL"), ClientID: os.Getenv("CLIENT_ID"), ClientSecret: os.Getenv("CLIENT_SECRET"), Scope: os.Getenv("SCOPE")}
	for i := 0; i < 2; i++ {
		accessToken, validUntil, err := tokens.Current()
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		// request.Header.Set("Authorization", "Bearer "+accessToken)
		fmt.Printf("access token of %d characters, valid for %.0f s\n", len(accessToken), time.Until(validUntil).Seconds())
	}
}
