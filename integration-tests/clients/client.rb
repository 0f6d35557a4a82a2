# The gems oauth2, openid_connect and signet.
require 'cgi'
require 'json'
require 'net/http'
require 'oauth2'
require 'openid_connect'
require 'signet/oauth_2/client'

# the system need not know the names of the demo's tenants: all of them are on loopback
module Loopback
  def local(host) = host.to_s.end_with?('localhost') ? '127.0.0.1' : host
end
module LoopbackTcp
  include Loopback
  def open(host, *rest, **more) = super(local(host), *rest, **more)
  def new(host, *rest, **more) = super(local(host), *rest, **more)
end
module LoopbackSocket
  include Loopback
  def tcp(host, *rest, **more, &block) = super(local(host), *rest, **more, &block)
end
TCPSocket.singleton_class.prepend(LoopbackTcp)
Socket.singleton_class.prepend(LoopbackSocket)

TENANT = JSON.parse(File.read(ENV.fetch('DEMO_JSON')))['tenants'].find { |tenant| tenant['tenantId'] == '40455' }
BASE = URI(TENANT['baseUrl'])
MACHINE = TENANT['clients'].find { |client| client['grants'].include?('client_credentials') }
WEB = TENANT['clients'].find { |client| client['clientSecret'] && client['grants'].include?('authorization_code') }
CALLBACK = WEB['redirectUris'][0]
$all = $failed = 0

def step(name)
  $all += 1
  yield
  puts "ok   #{name}"
rescue StandardError, NotImplementedError => e
  $failed += 1
  puts "FAIL #{name}: #{e.class}: #{e.message[0, 200]}"
end

def expect(condition, what) = condition || raise("expected #{what}")

def send_as_browser(cookies, request)
  request['Host'] = "#{BASE.host}:#{BASE.port}"
  request['Cookie'] = cookies.map { |name, value| "#{name}=#{value}" }.join('; ')
  answer = Net::HTTP.start('127.0.0.1', BASE.port) { |http| http.request(request) }
  (answer.get_fields('set-cookie') || []).each { |cookie| cookies.store(*cookie.split(';')[0].split('=', 2)) }
  location = answer['location'] && URI(answer['location'])
  location && location.host == BASE.host ? send_as_browser(cookies, Net::HTTP::Get.new(location.request_uri)) : answer
end

def sign_in(address)
  cookies = {}
  page = send_as_browser(cookies, Net::HTTP::Get.new(URI(address).request_uri))
  unless page['location']
    action = page.body[/<form[^>]* action="([^"]+)"/, 1] || raise("#{page.code}: no form")
    request = Net::HTTP::Post.new(URI(CGI.unescapeHTML(action)).request_uri)
    user = TENANT['users'][0]
    request.set_form_data('username' => user['username'], 'password' => user['password'], 'credentialId' => '')
    page = send_as_browser(cookies, request)
  end
  CGI.parse(URI(page['location'] || raise("#{page.code}: not sent back to the app")).query)
end

%w[/oauth2 /].each do |folder|
  urls = { token_url: File.join(folder, 'token'), authorize_url: File.join(folder, 'authorize') }
  %i[request_body basic_auth].each do |scheme|
    step("oauth2: client_credentials at #{urls[:token_url]}, #{scheme}") do
      client = OAuth2::Client.new(MACHINE['clientId'], MACHINE['clientSecret'], site: TENANT['baseUrl'], auth_scheme: scheme, **urls)
      expect(client.client_credentials.get_token(scope: MACHINE['scopes'].join(' ')).token, 'an access token')
    end
    step("oauth2: code and refresh at #{urls[:authorize_url]}, #{scheme}") do
      client = OAuth2::Client.new(WEB['clientId'], WEB['clientSecret'], site: TENANT['baseUrl'], auth_scheme: scheme, **urls)
      back = sign_in(client.auth_code.authorize_url(redirect_uri: CALLBACK, scope: 'openid email', state: 'x y'))
      expect(back['state'] == ['x y'], 'the state')
      token = client.auth_code.get_token(back['code'][0], redirect_uri: CALLBACK)
      expect(token.get('/oauth2/userInfo').parsed['username'] == TENANT['users'][0]['username'], 'the participant')
      expect(token.refresh!.token, 'an access token')
    end
  end
end

step('signet: client_credentials') do
  client = Signet::OAuth2::Client.new(token_credential_uri: "#{TENANT['baseUrl']}/oauth2/token", client_id: MACHINE['clientId'],
                                      client_secret: MACHINE['clientSecret'], scope: MACHINE['scopes'])
  client.grant_type = 'client_credentials'
  client.fetch_access_token!
  expect(client.access_token, 'an access token')
end

step('openid_connect: code, ID token by the published keys, userInfo') do
  read = lambda do |url|
    JSON.parse(send_as_browser({}, Net::HTTP::Get.new(URI(url).request_uri)).body)
  end
  document = read.call("#{TENANT['baseUrl']}/.well-known/openid-configuration")
  client = OpenIDConnect::Client.new(
    identifier: WEB['clientId'], secret: WEB['clientSecret'], redirect_uri: CALLBACK,
    authorization_endpoint: document['authorization_endpoint'], token_endpoint: document['token_endpoint'],
    userinfo_endpoint: document['userinfo_endpoint']
  )
  client.authorization_code = sign_in(client.authorization_uri(scope: %i[email], state: 's', nonce: 'n'))['code'][0]
  token = client.access_token!
  keys = JSON::JWK::Set.new(read.call(document['jwks_uri']))
  OpenIDConnect::ResponseObject::IdToken.decode(token.id_token, keys)
                                        .verify!(issuer: document['issuer'], client_id: WEB['clientId'], nonce: 'n')
  expect(token.userinfo!.email == TENANT['users'][0]['email'], 'the address')
end

puts "#{$all - $failed} of #{$all}"
exit($failed.zero? ? 0 : 1)
