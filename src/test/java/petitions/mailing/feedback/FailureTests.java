package petitions.mailing.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.1.1  | 550 5.1.1 No such user                         | 550 5.1.1",
                "5.1.2  | 550 5.1.2 No such host                         | 550 5.1.2",
                "5.1.10 | 550 5.1.10 RecipientNotFound                   | 550 5.1.10",
                "5.2.1  | 550-5.2.1 The account is disabled              | 550 5.2.1",
                "5.4.4  | Host or domain name not found                  | 5.4.4",
                "5.4.1  | 550 5.4.1 Recipient address rejected           | 550 5.4.1",
                "5.0.0  | 550 no such user here                          | 550 5.0.0",
                "5.0.0  | 550-5.1.1 There is no such account             | 550 5.1.1",
                "5.0.0  | unknown user                                   | 5.0.0",
                "5.1.1 (bad destination mailbox) | 550 nobody            | 550 5.1.1",
            })
    void anAddressThatIsNotThereIsSaidToBeSo(String status, String diagnostic, String codes) {
        var failure = Failure.of(status, "smtp; " + diagnostic);
        assertThat(failure.aboutTheAddress()).isTrue();
        assertThat(failure.codes()).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4.4.1  | connect to mx.people.example: timed out",
                "4.2.2  | 452 4.2.2 The mailbox is full",
                "5.2.2  | 552 5.2.2 The mailbox is full",
                "5.2.3  | 552 5.2.3 The mail is too large",
                "5.3.4  | 552 5.3.4 The mail is too large",
                "5.4.6  | 554 5.4.6 The mail goes round",
                "5.5.1  | 503 5.5.1 Not now",
                "5.6.0  | 554 5.6.0 The mail cannot be converted",
                "5.7.1  | 550 5.7.1 Your mail looks like spam",
                "5.7.26 | 550-5.7.26 This mail is not authenticated",
                "5.1.1  | 550 5.7.1 We do not like you",
                "5.1.7  | 550 5.1.7 Your address is wrong",
                "5.1.8  | 550 5.1.8 Your domain is unknown",
                "5.1.90 | 550 5.1.90 You have reached the limit",
                "5.0.0  | 550-5.7.1 Blocked",
                "5.0.0  | 550 JunkMail rejected",
                "5.0.0  | 550 your host 5.1.1.9 is on a black list",
                "5.0.0  | 554 transaction failed",
                "5.0.0  | 452 later",
                "x.y.z  | no code at all",
                "''     | ''",
            })
    void whateverElseIsWrongIsNoFaultOfTheAddress(String status, String diagnostic) {
        assertThat(Failure.of(status, "smtp; " + diagnostic).aboutTheAddress()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "5.1.1 | 550 5.1.1 <ada@people.example> is unknown | 550 5.1.1",
                "null  | 550 5.2.1 ada@people.example              | 550 5.2.1",
                "null  | null                                      | no code",
                "5.1.1 | null                                      | 5.1.1",
            })
    void onlyCodesAreKept(String status, String diagnostic, String codes) {
        assertThat(Failure.of(status, diagnostic).codes()).isEqualTo(codes);
    }
}
