package digital.webpremios.identity.realmconfig.cognito;

/** Users as list-users prints them, any number of them. */
final class ManyUsers {

    private ManyUsers() {}

    static String user(int number) {
        return """
                {"Username": "participant-%1$d", "Attributes": [{"Name": "sub", "Value": "00000000-0000-4000-8000-%1$012x"},
                {"Name": "email", "Value": "participant-%1$d@campanha.example"}, {"Name": "email_verified", "Value": "true"},
                {"Name": "given_name", "Value": "Participant"}, {"Name": "custom:campaign_id", "Value": "40455"},
                {"Name": "custom:participant_id", "Value": "%1$d"}],
                "UserCreateDate": "2022-03-01T08:30:00.123000-03:00", "UserLastModifiedDate": "2022-03-01T08:30:00.123000-03:00",
                "Enabled": true, "UserStatus": "CONFIRMED"}""".formatted(number);
    }
}
