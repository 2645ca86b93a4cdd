package petitions.mailing.feedback;

/** What mailbox providers send when somebody calls a mail spam (RFC 5965). */
final class Complaints {

    private Complaints() {}

    /** @param originalMailFrom and {@code returnPath} as a whole line each; empty where the provider takes them out */
    static String ofType(String type, String originalMailFrom, String returnPath) {
        return """
                From: <fbl@provider.example>
                Date: Tue, 2 Mar 2021 12:30:00 +0000
                Subject: FW: News of the trees
                To: <complaints@petitions.example>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=feedback-report;
                     boundary="part1_13d.2e68ed54_boundary"

                --part1_13d.2e68ed54_boundary
                Content-Type: text/plain; charset="US-ASCII"
                Content-Transfer-Encoding: 7bit

                This is an email abuse report for a message that was received on 2 March 2021.

                --part1_13d.2e68ed54_boundary
                Content-Type: message/feedback-report

                Feedback-Type: %s
                User-Agent: SomeGenerator/1.0
                Version: 1
                %sOriginal-Rcpt-To: <eve@provider.example>
                Reported-Domain: petitions.example

                --part1_13d.2e68ed54_boundary
                Content-Type: message/rfc822
                Content-Disposition: inline

                %sFrom: <no-reply@petitions.example>
                Message-ID: <m1.1@petitions.example>
                List-Unsubscribe: <https://petitions.example/signatures/1/unsubscribe?token=x>
                Subject: News of the trees

                there is news.

                --part1_13d.2e68ed54_boundary--
                """.formatted(type, originalMailFrom, returnPath);
    }

    static String about(String sender) {
        return ofType("abuse", "Original-Mail-From: <" + sender + ">\n", "");
    }
}
