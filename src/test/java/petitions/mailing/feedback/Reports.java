package petitions.mailing.feedback;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What mail servers and mail programs write when a mail does not arrive, or nobody is there to read it. */
final class Reports {

    private Reports() {}

    /** As Postfix tells it, in three parts. */
    static String postfix(String to, String recipient, String action, String status, String diagnostic) {
        return """
                Return-Path: <>
                Received: by mx.relay.example (Postfix)
                \tid 4XyzAB1Cd2; Tue,  2 Mar 2021 12:00:03 +0000 (UTC)
                Date: Tue,  2 Mar 2021 12:00:03 +0000 (UTC)
                From: MAILER-DAEMON@mx.relay.example (Mail Delivery System)
                Subject: Undelivered Mail Returned to Sender
                To: %s
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status;
                \tboundary="4XyzAB1Cd2.1614686403/mx.relay.example"
                Message-Id: <20210302120003.4XyzAB1Cd2@mx.relay.example>

                This is a MIME-encapsulated message.

                --4XyzAB1Cd2.1614686403/mx.relay.example
                Content-Description: Notification
                Content-Type: text/plain; charset=us-ascii

                The mail system at mx.relay.example could not bring your message to <%s>.

                --4XyzAB1Cd2.1614686403/mx.relay.example
                Content-Description: Delivery report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.relay.example
                X-Postfix-Queue-ID: 4XyzAB1Cd2
                Arrival-Date: Tue,  2 Mar 2021 12:00:01 +0000 (UTC)

                Final-Recipient: rfc822; %s
                Original-Recipient: rfc822;%s
                Action: %s
                Status: %s
                Remote-MTA: dns; mx.people.example
                Diagnostic-Code: smtp; %s

                --4XyzAB1Cd2.1614686403/mx.relay.example
                Content-Description: Undelivered Message Headers
                Content-Type: text/rfc822-headers

                Subject: News of the trees
                Auto-Submitted: auto-generated

                --4XyzAB1Cd2.1614686403/mx.relay.example--
                """.formatted(to, recipient, recipient, recipient, action, status, diagnostic);
    }

    static String postfix(String to, String status, String diagnostic) {
        return postfix(to, "somebody@people.example", "failed", status, diagnostic);
    }

    /** As Exchange Online tells it: HTML, Base64, and a status of several words. */
    static String exchange(String to) {
        return """
                From: Microsoft Outlook <postmaster@office.example>
                To: <%s>
                Date: Tue, 2 Mar 2021 12:00:05 +0000
                Content-Type: multipart/report; report-type=delivery-status;
                \tboundary="3a8b1c7e-0c55-4a44-9f3f-b8c5f1a0d9e2"
                X-MS-Exchange-Message-Is-Ndr:
                Content-Language: en-GB
                Message-ID: <3a8b1c7e@office.example>
                Subject: Undeliverable: News of the trees
                Auto-Submitted: auto-replied
                X-Auto-Response-Suppress: All
                MIME-Version: 1.0

                --3a8b1c7e-0c55-4a44-9f3f-b8c5f1a0d9e2
                Content-Type: multipart/alternative; differences=Content-Type;
                \tboundary="inner"

                --inner
                Content-Type: text/html; charset="utf-8"
                Content-Transfer-Encoding: base64

                PGI+WW91ciBtZXNzYWdlIGNvdWxkIG5vdCBiZSBkZWxpdmVyZWQ8L2I+

                --inner--

                --3a8b1c7e-0c55-4a44-9f3f-b8c5f1a0d9e2
                Content-Type: message/delivery-status
                Content-Transfer-Encoding: base64

                %s
                --3a8b1c7e-0c55-4a44-9f3f-b8c5f1a0d9e2
                Content-Type: message/rfc822

                Subject: News of the trees
                Content-Type: text/plain

                there is news.

                --3a8b1c7e-0c55-4a44-9f3f-b8c5f1a0d9e2--
                """.formatted(to, base64("""
                        Reporting-MTA: dns;office.example
                        Received-From-MTA: dns;mx.relay.example
                        Arrival-Date: Tue, 2 Mar 2021 12:00:02 +0000

                        Final-Recipient: rfc822;gone@office.example
                        Action: failed
                        Status: 5.1.10
                        Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found by lookup
                        """));
    }

    /** As Google tells it, with a reply of several lines. */
    static String gmail(String to) {
        return """
                Received: by 2002:a05:6402:27c8 with SMTP id c8; Tue, 02 Mar 2021 04:00:04 -0800 (PST)
                Content-Type: multipart/report; boundary="00000000000057f2c905bc8c0d3e"; report-type=delivery-status
                To: %s
                Auto-Submitted: auto-replied
                From: Mail Delivery Subsystem <mailer-daemon@google.example>
                Subject: Delivery Status Notification (Failure)
                Message-ID: <603e3a24@google.example>
                Date: Tue, 02 Mar 2021 04:00:04 -0800 (PST)
                X-Failed-Recipients: someone.else@people.example

                --00000000000057f2c905bc8c0d3e
                Content-Type: text/plain; charset="UTF-8"

                Address not found

                --00000000000057f2c905bc8c0d3e
                Content-Type: message/delivery-status

                Reporting-MTA: dns; google.example
                Arrival-Date: Tue, 02 Mar 2021 04:00:03 -0800 (PST)

                Final-Recipient: rfc822; someone.else@people.example
                Action: failed
                Status: 5.1.1
                Remote-MTA: dns; google.example. (2001:db8::1a, the server)
                Diagnostic-Code: smtp; 550-5.1.1 There is no account of that name. Please check
                 550-5.1.1 the address for mistakes or needless spaces.
                 550 5.1.1 Learn more at support.example a17si123.93 - gsmtp
                Last-Attempt-Date: Tue, 02 Mar 2021 04:00:04 -0800 (PST)

                --00000000000057f2c905bc8c0d3e
                Content-Type: message/rfc822

                Subject: News of the trees

                --00000000000057f2c905bc8c0d3e--
                """.formatted(to);
    }

    /** As Exim tells it: the same status for every failure. */
    static String exim(String to, String diagnostic) {
        return """
                Received: from Debian-exim by exim.example with local (Exim 4.94.2)
                X-Failed-Recipients: gone@people.example
                Auto-Submitted: auto-replied
                From: Mail Delivery System <Mailer-Daemon@exim.example>
                To: %s
                Content-Type: multipart/report; report-type=delivery-status; boundary=1614686403-eximdsn-12
                MIME-Version: 1.0
                Subject: Mail delivery failed: returning message to sender

                --1614686403-eximdsn-12
                Content-type: text/plain; charset=us-ascii

                A message that you sent could not be delivered.

                --1614686403-eximdsn-12
                Content-type: message/delivery-status

                Reporting-MTA: dns; exim.example

                Action: failed
                Final-Recipient: rfc822;gone@people.example
                Status: 5.0.0
                Remote-MTA: dns; mx.people.example
                Diagnostic-Code: smtp; %s

                --1614686403-eximdsn-12
                Content-type: message/rfc822

                Subject: News of the trees

                --1614686403-eximdsn-12--
                """.formatted(to, diagnostic);
    }

    /** Somebody's mail program, whose marks are these header lines. */
    static String answer(String to, String marks) {
        return """
                From: Ada <ada@people.example>
                To: %s
                Subject: Away until Monday
                %sContent-Type: text/plain

                Status: 5.1.1
                Action: failed
                I am by the sea.
                """.formatted(to, marks);
    }

    static byte[] wire(String mail) {
        return mail.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String base64(String text) {
        return Base64.getMimeEncoder().encodeToString(wire(text));
    }
}
