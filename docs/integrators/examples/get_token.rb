# Gets an access token by client credentials, keeps it until a minute before its end, and waits as Retry-After says.
# Needs Ruby 3.0 or later, and no gem. Set TOKEN_URL, CLIENT_ID, CLIENT_SECRET and SCOPE in the environment.
require 'json'
require 'net/http'
require 'uri'

# Gives the current access token. One object serves all threads of a program.
class Tokens
  Token = Struct.new(:access_token, :valid_until) do
    def seconds_left = (valid_until - Time.now).to_i
  end

  def initialize(token_url, client_id, client_secret, scope)
    @uri = URI(token_url)
    @client_id = client_id
    @client_secret = client_secret
    @scope = scope
    @lock = Mutex.new
  end

  def current
    @lock.synchronize do
      @token = request if @token.nil? || @token.seconds_left < 60
      @token
    end
  end

  private

  def request
    5.times do |attempt|
      answer = post
      return token(answer.body) if answer.code == '200'
      raise "no token: #{answer.code} #{answer.body}" if attempt == 4 || !%w[429 503].include?(answer.code)

      sleep((answer['Retry-After'] || 1).to_i.clamp(1, 60))
    end
  end

  def post
    post = Net::HTTP::Post.new(@uri)
    post.basic_auth(URI.encode_www_form_component(@client_id), URI.encode_www_form_component(@client_secret))
    post.set_form_data('grant_type' => 'client_credentials', 'scope' => @scope)
    Net::HTTP.start(@uri.host, @uri.port, use_ssl: @uri.scheme == 'https', open_timeout: 10, read_timeout: 10) { |http| http.request(post) }
  end

  def token(body)
    answer = JSON.parse(body)
    Token.new(answer['access_token'], Time.now + answer['expires_in'])
  end
end

tokens = Tokens.new(*%w[TOKEN_URL CLIENT_ID CLIENT_SECRET SCOPE].map { |name| ENV.fetch(name) })
2.times do
  token = tokens.current
  # request['Authorization'] = "Bearer #{token.access_token}"
  puts "access token of #{token.access_token.length} characters, valid for #{token.seconds_left} s"
end
