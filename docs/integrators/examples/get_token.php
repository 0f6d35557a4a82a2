<?php
// Gets an access token by client credentials, keeps it until a minute before its end, and waits as Retry-After says.
// Needs PHP 8.1 or later with OpenSSL, and nothing else. Set TOKEN_URL, CLIENT_ID, CLIENT_SECRET and SCOPE in the environment.
// Under PHP-FPM each request is a program of its own: keep the answer and its end in APCu or Redis instead of a property.

final class Tokens
{
    private ?string $accessToken = null;
    private int $validUntil = 0;

    public function __construct(
        private readonly string $tokenUrl,
        private readonly string $clientId,
        #[SensitiveParameter] private readonly string $clientSecret,
        private readonly string $scope,
    ) {
    }

    public function current(): string
    {
        if ($this->accessToken === null || time() >= $this->validUntil - 60) {
            $answer = $this->request();
            $this->accessToken = $answer['access_token'];
            $this->validUntil = time() + $answer['expires_in'];
        }
        return $this->accessToken;
    }

    public function secondsLeft(): int
    {
        return $this->validUntil - time();
    }

    private function request(): array
    {
        $context = stream_context_create(['http' => [
            'method' => 'POST',
            'header' => [
                'Content-Type: application/x-www-form-urlencoded',
                'Authorization: Basic ' . base64_encode(rawurlencode($this->clientId) . ':' . rawurlencode($this->clientSecret)),
            ],
            'content' => http_build_query(['grant_type' => 'client_credentials', 'scope' => $this->scope]),
            'timeout' => 10,
            'ignore_errors' => true, // so that the body of a refusal is read too
            'follow_location' => 0,
        ]]);
        for ($attempt = 0; ; $attempt++) {
            $body = file_get_contents($this->tokenUrl, false, $context);
            if ($body === false) {
                throw new RuntimeException('no answer from the token endpoint');
            }
            $status = (int) explode(' ', $http_response_header[0])[1];
            if ($status === 200) {
                return json_decode($body, true, flags: JSON_THROW_ON_ERROR);
            }
            if (!in_array($status, [429, 503], true) || $attempt === 4) {
                throw new RuntimeException("no token: $status $body");
            }
            sleep($this->retryAfter($http_response_header));
        }
    }

    private function retryAfter(array $headers): int
    {
        foreach ($headers as $header) {
            if (preg_match('/^Retry-After: *(\d+)/i', $header, $seconds)) {
                return min((int) $seconds[1], 60);
            }
        }
        return 1;
    }
}

$tokens = new Tokens(getenv('TOKEN_URL'), getenv('CLIENT_ID'), getenv('CLIENT_SECRET'), getenv('SCOPE'));
for ($i = 0; $i < 2; $i++) {
    $accessToken = $tokens->current();
    // send it as the header "Authorization: Bearer $accessToken"
    printf("access token of %d characters, valid for %d s\n", strlen($accessToken), $tokens->secondsLeft());
}
