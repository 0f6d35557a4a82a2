#!/usr/bin/perl
# LWP, LWP::Authen::OAuth2 and Net::OAuth2.
use strict;
use warnings;
use HTML::Entities;
use HTTP::Request::Common;
use IO::Socket::IP;
use JSON;
use LWP::Authen::OAuth2;
use LWP::UserAgent;
use MIME::Base64;
use Net::OAuth2::Profile::WebServer;
use URI;

# the system need not know the names of the demo's tenants: all of them are on loopback
{
    no warnings 'redefine';
    my $configure = \&IO::Socket::IP::configure;
    *IO::Socket::IP::configure = sub {
        my ($socket, $options) = @_;
        for (qw(PeerHost PeerAddr)) { $options->{$_} = '127.0.0.1' if ($options->{$_} // '') =~ /localhost$/ }
        return $configure->($socket, $options);
    };
}

open my $file, '<', $ENV{DEMO_JSON} or die "DEMO_JSON cannot be read\n";
my $demo = decode_json(do { local $/ = undef; <$file> });
my ($tenant) = grep { $_->{tenantId} eq '40455' } @{ $demo->{tenants} };
my $base = $tenant->{baseUrl};

sub client {
    my ($grant) = @_;
    my ($found) = grep { $_->{clientSecret} && grep { $_ eq $grant } @{ $_->{grants} } } @{ $tenant->{clients} };
    return $found;
}
my ($machine, $web) = (client('client_credentials'), client('authorization_code'));
my $callback = $web->{redirectUris}[0];
my ($all, $failed) = (0, 0);

sub step {
    my ($name, $run) = @_;
    $all++;
    if (eval { $run->(); 1 }) { print "ok   $name\n"; return }
    $failed++;
    print "FAIL $name: ", substr("$@", 0, 200), "\n";
    return;
}

# opens an authorize URL and signs the demo's participant in; the parameters that the app is called back with
sub sign_in {
    my ($url) = @_;
    my %cookies;
    my $browser = LWP::UserAgent->new(max_redirect => 0);
    my $ask = sub {
        my ($request) = @_;
        while (1) {
            $request->header(Cookie => join '; ', map { "$_=$cookies{$_}" } keys %cookies);
            my $answer = $browser->request($request);
            for ($answer->header('Set-Cookie')) { $cookies{$1} = $2 if /^([^=]+)=([^;]*)/ }
            my $location = $answer->header('Location');
            return $answer unless $location && index($location, "$base/") == 0;
            $request = GET $location;
        }
    };
    my $answer = $ask->(GET $url);
    if (!$answer->header('Location')) {
        my ($action) = $answer->content =~ /<form[^>]* action="([^"]+)"/ or die $answer->status_line . ": no form\n";
        my $user = $tenant->{users}[0];
        my @form = (username => $user->{username}, password => $user->{password}, credentialId => '');
        $answer = $ask->(POST decode_entities($action), \@form);
    }
    my $location = $answer->header('Location') // die $answer->status_line . ": not sent back to the app\n";
    return { URI->new($location)->query_form };
}

for my $folder ('/oauth2', '') {
    for my $in_body (0, 1) {
        step("Net::OAuth2: code and refresh at $folder/authorize, secret in the " . ($in_body ? 'body' : 'header'), sub {
            my $profile = Net::OAuth2::Profile::WebServer->new(
                client_id => $web->{clientId}, client_secret => $web->{clientSecret}, site => $base,
                authorize_path => "$folder/authorize", access_token_path => "$folder/token", refresh_token_path => "$folder/token",
                scope => 'openid email', redirect_uri => $callback, secrets_in_params => $in_body, state => 'a=&');
            my $back = sign_in($profile->authorize);
            die "state $back->{state}\n" if $back->{state} ne 'a=&';
            my $token = $profile->get_access_token($back->{code});
            die $token->error . "\n" if $token->error;
            die "userInfo\n" unless $token->get("$base/oauth2/userInfo")->is_success;
            $token->refresh;
            die "no access token\n" unless $token->access_token;
        });
    }
    step("LWP: client_credentials at $folder/token, Basic", sub {
        my $basic = 'Basic ' . encode_base64("$machine->{clientId}:$machine->{clientSecret}", '');
        my $answer = LWP::UserAgent->new->request(
            POST "$base$folder/token", [grant_type => 'client_credentials'], Authorization => $basic);
        die $answer->status_line . "\n" unless $answer->is_success;
    });
}

step('LWP::Authen::OAuth2: code, then userInfo with the token', sub {
    my $client = LWP::Authen::OAuth2->new(
        client_id => $web->{clientId}, client_secret => $web->{clientSecret}, redirect_uri => $callback, scope => 'openid profile',
        authorization_endpoint => "$base/oauth2/authorize", token_endpoint => "$base/oauth2/token");
    $client->request_tokens(code => sign_in($client->authorization_url)->{code});
    my $answer = $client->get("$base/oauth2/userInfo");
    die $answer->status_line . "\n" unless $answer->is_success;
});

print $all - $failed, " of $all\n";
exit($failed ? 1 : 0);
