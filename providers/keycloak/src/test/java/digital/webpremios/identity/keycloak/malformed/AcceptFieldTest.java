package digital.webpremios.identity.keycloak.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AcceptFieldTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8,"
                        + "application/signed-exchange;v=b3;q=0.7",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                "application/json; charset=utf-8; profile=\"a b\", text/*;Q=1.000"
            })
    void mediaRangesAreReadable(String value) {
        assertThat(AcceptField.isReadable(List.of(value))).isTrue();
        assertThat(AcceptField.isReadable(List.of("*/*", value))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b/c;;q=x",
                "a/b/c",
                "a/b;;q=1",
                "a/b;q=x",
                "a/b;q=9999",
                "a/b;q=-1",
                "a/b;q",
                "a/b;",
                ";",
                "/",
                "a/",
                "/b",
                "",
                " ",
                ",",
                "a/b,,c/d",
                "a b/c",
                "a/b;c=\"",
                "\u00e9/*"
            })
    void whatIsNoListOfMediaRangesIsNot(String value) {
        assertThat(AcceptField.isReadable(List.of(value))).isFalse();
        assertThat(AcceptField.isReadable(List.of("*/*", value))).isFalse();
    }

    @Test
    void aFieldIsReadUpToALength() {
        assertThat(AcceptField.isReadable(List.of("a/b" + ",a/b".repeat(200)))).isTrue();
        assertThat(AcceptField.isReadable(List.of("a/b" + ",a/b".repeat(2000)))).isFalse();
        assertThat(AcceptField.isReadable(List.of())).isTrue();
    }
}
