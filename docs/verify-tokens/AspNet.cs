// A resource server that accepts access tokens of one issuer or, during the move, of two.
// For ASP.NET Core 8 or later, with the package Microsoft.AspNetCore.Authentication.JwtBearer. Not compiled by this project: no .NET SDK is at hand
// where its tests run. OLD_ISSUER and NEW_ISSUER: leave the old one out after the move. CLIENT_IDS and SCOPE say who may call.
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

var builder = WebApplication.CreateBuilder(args);
var issuers = new[] { builder.Configuration["OLD_ISSUER"], builder.Configuration["NEW_ISSUER"] }
    .Where(issuer => !string.IsNullOrEmpty(issuer)).Select(issuer => issuer!).ToArray();
var clientIds = builder.Configuration["CLIENT_IDS"]!.Split(',');
var scope = builder.Configuration["SCOPE"]!;

// one scheme for each issuer, so that no issuer can sign in the other's name; the token's iss, not yet verified, only chooses the scheme
var authentication = builder.Services.AddAuthentication("by issuer").AddPolicyScheme("by issuer", null, options =>
    options.ForwardDefaultSelector = context =>
    {
        var header = context.Request.Headers.Authorization.ToString();
        var token = header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..].Trim() : "";
        var reader = new JsonWebTokenHandler();
        try
        {
            var issuer = reader.CanReadToken(token) ? reader.ReadJsonWebToken(token).Issuer : null;
            return issuers.Contains(issuer) ? issuer : issuers[0];
        }
        catch (ArgumentException)
        {
            return issuers[0];
        }
    });
foreach (var issuer in issuers)
{
    authentication.AddJwtBearer(issuer, options =>
    {
        options.Authority = issuer; // the keys come from {issuer}/.well-known/openid-configuration, of Cognito and of the new issuer
        options.MapInboundClaims = false;
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = issuer,
            ValidateAudience = false, // Cognito's access tokens have no aud, and ours have none: client_id takes its place
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireExpirationTime = true,
        };
        options.Events = new JwtBearerEvents
        {
            OnTokenValidated = context =>
            {
                var claims = context.Principal!;
                if (claims.FindFirst("token_use")?.Value != "access" || !clientIds.Contains(claims.FindFirst("client_id")?.Value))
                {
                    context.Fail("not an access token of a client that may call");
                }
                return Task.CompletedTask;
            },
        };
    });
}
builder.Services.AddAuthorization(options => options.AddPolicy("orders", policy => policy
    .RequireAuthenticatedUser()
    .RequireAssertion(context => (context.User.FindFirst("scope")?.Value ?? "").Split(' ').Contains(scope))));

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();
app.MapGet("/", () => "the orders").RequireAuthorization("orders");
app.Run();
