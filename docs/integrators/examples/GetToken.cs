// Gets an access token by client credentials, keeps it until a minute before its end, and waits as Retry-After says.
// For .NET 8 or later, without packages. Not compiled by this project: no .NET SDK is at hand where its tests run.
// Set TOKEN_URL, CLIENT_ID, CLIENT_SECRET and SCOPE in the environment.
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

static string Setting(string name) =>
    Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set");

using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
var tokens = new Tokens(http, new Uri(Setting("TOKEN_URL")), Setting("CLIENT_ID"), Setting("CLIENT_SECRET"), Setting("SCOPE"));
for (var i = 0; i < 2; i++)
{
    var token = await tokens.CurrentAsync();
    // request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
    Console.WriteLine($"access token of {token.Value.Length} characters, valid for {(int)(token.ValidUntil - DateTimeOffset.UtcNow).TotalSeconds} s");
}

/// <summary>An access token and when it ends.</summary>
public sealed record AccessToken(string Value, DateTimeOffset ValidUntil);

/// <summary>Gives the current access token. One object serves a whole program.</summary>
public sealed class Tokens(HttpClient http, Uri tokenUrl, string clientId, string clientSecret, string scope)
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private AccessToken? _token;

    public async Task<AccessToken> CurrentAsync(CancellationToken cancellation = default)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            if (_token is null || DateTimeOffset.UtcNow > _token.ValidUntil.AddMinutes(-1))
            {
                _token = await RequestAsync(cancellation);
            }
            return _token;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<AccessToken> RequestAsync(CancellationToken cancellation)
    {
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(clientId)}:{Uri.EscapeDataString(clientSecret)}"));
        for (var attempt = 0; ; attempt++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, tokenUrl)
            {
                Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["scope"] = scope }),
            };
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", basic);
            using var answer = await http.SendAsync(request, cancellation);
            var body = await answer.Content.ReadAsStringAsync(cancellation);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                using var json = JsonDocument.Parse(body);
                return new AccessToken(
                    json.RootElement.GetProperty("access_token").GetString()!,
                    DateTimeOffset.UtcNow.AddSeconds(json.RootElement.GetProperty("expires_in").GetInt32()));
            }
            var busy = answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;
            if (!busy || attempt == 4)
            {
                throw new HttpRequestException($"no token: {(int)answer.StatusCode} {body}");
            }
            var wait = answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1);
            await Task.Delay(wait < TimeSpan.FromMinutes(1) ? wait : TimeSpan.FromMinutes(1), cancellation);
        }
    }
}
