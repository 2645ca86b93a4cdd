package petitions.publicsite;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.Scene;
import petitions.mailing.delivery.MailingDelivery;
import petitions.petition.Admissions;
import petitions.petition.Petition;
import petitions.petition.PetitionId;
import petitions.petition.PetitionWords;
import petitions.petition.Petitions;
import petitions.platform.text.Language;
import petitions.process.EngineSteps;
import petitions.signature.ConfirmLinks;
import petitions.signature.NewSignature;
import petitions.signature.Origin;
import petitions.signature.SubscriptionLinks;
import petitions.signature.SupportLinks;
import petitions.signature.Supporters;
import petitions.signature.UnsubscribeLinks;

/** Where each form of the public can really be sent just now, with a link that holds. */
class RealForms {

    private static final String CORRECTION = "/petitions/{number}/correction";

    private final ApplicationContext application;
    private final Map<String, String> addresses;
    private PetitionId awaited;

    RealForms(ApplicationContext application) {
        this.application = application;
        this.addresses = addresses();
    }

    Set<String> all() {
        return addresses.keySet();
    }

    String of(String form) {
        return form.equals(CORRECTION) ? correction() : addresses.get(form);
    }

    private Map<String, String> addresses() {
        var petition =
                new Scene(application).openPetition("Mend the bridge", new Scene.Signer("Zoë", "zoe@post.example"));
        long signature = lastSignature();
        var admissions = bean(Admissions.class);
        var gathering =
                admissions.create(new PetitionWords("Ring the bells", "They are silent.", ""), Language.ENGLISH);
        admissions.confirmCreator(gathering);
        bean(Supporters.class)
                .support(
                        new NewSignature(gathering, "Ada Quill", "ada@quill.example", "GB", "SW1A 1AA", true, true),
                        new Origin("203.0.113.0/24", false));
        long supporter = lastSignature();
        var support = bean(SupportLinks.class);
        return Map.ofEntries(
                Map.entry("/petitions", "/petitions"),
                Map.entry("/petitions/{number}/signatures", "/petitions/%s/signatures".formatted(petition)),
                Map.entry(
                        "/petitions/{number}/supporters",
                        local(support.supporting(gathering)).replace("/new", "")),
                Map.entry(CORRECTION, correction()),
                Map.entry(
                        "/signatures/{signature}/verify",
                        local(bean(ConfirmLinks.class).of(signature))),
                Map.entry(
                        "/signatures/{signature}/unsubscribe",
                        local(bean(UnsubscribeLinks.class).of(signature))),
                Map.entry("/subscriptions", "/subscriptions"),
                Map.entry(
                        "/subscriptions/{signature}",
                        local(bean(SubscriptionLinks.class).of(signature))),
                Map.entry("/supporters/{signature}/verify", local(support.confirming(supporter))),
                Map.entry("/supporters/{signature}/withdraw", local(support.withdrawing(supporter))));
    }

    /** What was asked for is written and done. */
    void settle() {
        bean(MailingDelivery.class).deliverDue();
        var steps = bean(EngineSteps.class);
        for (var step = steps.next(Instant.MIN); step.isPresent(); step = steps.next(Instant.MIN)) {
            steps.run(step.get());
        }
        bean(MailingDelivery.class).deliverDue();
    }

    /** Where a creator finds other words; after they have been sent, for another petition. */
    private String correction() {
        if (awaited == null || bean(Petitions.class).require(awaited).state() != Petition.State.RETURNED) {
            awaited = returned();
        }
        return local(bean(SupportLinks.class)
                .correcting(awaited, bean(Admissions.class).require(awaited).returnedRound()));
    }

    private PetitionId returned() {
        var admissions = bean(Admissions.class);
        var petition = admissions.create(new PetitionWords("Open the gates", "They are shut.", ""), Language.ENGLISH);
        admissions.confirmCreator(petition);
        settle();
        admissions.supportedBy(petition, 5);
        settle();
        new Scene(application)
                .complete(
                        "moderatePetition",
                        petition.toString(),
                        Scene.CLERK,
                        Map.of("decision", "return", "reason", "Say which gates."));
        settle();
        return petition;
    }

    private long lastSignature() {
        return bean(JdbcClient.class)
                .sql("select max(id) from signature")
                .query(Long.class)
                .single();
    }

    private static String local(URI link) {
        return link.getRawPath() + "?" + link.getRawQuery();
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
