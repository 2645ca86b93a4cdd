package petitions.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.DomainTest;
import petitions.Given;
import petitions.petition.PetitionId;

/** An answer that comes sooner tells as much as another answer: what costs time is to write and to commit. */
@DomainTest
class EverySigningWritesTests {

    @Autowired
    Signers signers;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Invalidations invalidations;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    private PetitionId petition;

    @BeforeEach
    void open() {
        petition = given.petition(300001);
    }

    @Test
    void whateverBecomesOfASignatureOneRowIsWrittenForIt() {
        writes("new", "Ada Quill", false);
        writes("awaited", "Ada Quill", false);
        confirmations.confirm(latest());
        writes("confirmed long ago", "Ada Quill", false);
        writes("a second person", "Bob Quill", false);
        confirmations.confirm(latest());
        writes("a third person", "Cyd Quill", false);
        writes("a program", "Ada Quill", true);
        for (int letter = 0; letter < 8; letter++) {
            writes("too many letters", "Ada Quill", false);
        }
        invalidations.invalidate(new SignatureFilter(petition, "", "", null, null, ""), "A program.", Given.CLERK);
        writes("found not to be genuine", "Ada Quill", false);
    }

    private void writes(String what, String name, boolean bait) {
        long before = lastWrite();
        signers.sign(
                new NewSignature(petition, name, "quill@post.example", "FR", "", true, false),
                new Origin("192.0.2.0/24", bait));
        assertThat(rowsWrittenSince(before)).as(what).isEqualTo(1);
    }

    private long latest() {
        return jdbc.sql("select max(id) from signature").query(Long.class).single();
    }

    private long lastWrite() {
        return jdbc.sql("select coalesce(max(xmin::text::bigint), 0) from signature")
                .query(Long.class)
                .single();
    }

    private long rowsWrittenSince(long transaction) {
        return jdbc.sql("select count(*) from signature where xmin::text::bigint > ?")
                .param(transaction)
                .query(Long.class)
                .single();
    }
}
