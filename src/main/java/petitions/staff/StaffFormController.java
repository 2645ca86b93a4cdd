package petitions.staff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import petitions.correspondence.MailPreview;
import petitions.platform.Actor;
import petitions.platform.Refused;
import petitions.process.Draft;
import petitions.process.StaffDesk;
import petitions.process.StaffDesk.OpenForm;

/** What Tasklist's form asks for while somebody fills it in. */
@RestController
@RequestMapping("/staff/forms")
class StaffFormController {

    record Entered(JsonNode values) {

        Entered {
            if (values == null || !values.isObject()) {
                throw new Refused("The form arrived empty; please load it again.");
            }
        }
    }

    record Saved(Instant savedAt, String by) {

        static Saved of(Draft draft) {
            return draft == null ? null : new Saved(draft.at(), draft.by());
        }
    }

    record Checked(UUID draft, String businessKey) {}

    record Mail(String label, String from, String to, String subject, String text, String html) {

        static Mail of(MailPreview preview) {
            var content = preview.content();
            return new Mail(
                    "To " + preview.to(),
                    preview.from(),
                    preview.to(),
                    content.subject(),
                    content.text(),
                    content.html());
        }
    }

    record Mails(List<Mail> mails) {

        static Mails of(List<MailPreview> previews) {
            return new Mails(previews.stream().map(Mail::of).toList());
        }
    }

    private final StaffDesk desk;
    private final ObjectMapper json;

    StaffFormController(StaffDesk desk, ObjectMapper json) {
        this.desk = desk;
        this.json = json;
    }

    @GetMapping("/task/{taskId}")
    ObjectNode openTask(@PathVariable String taskId, Principal staff) {
        return shown(desk.openTask(taskId, actor(staff)));
    }

    @PutMapping("/task/{taskId}/draft")
    Saved saveTask(@PathVariable String taskId, @RequestBody Entered entered, Principal staff) {
        desk.requireFieldsOfTask(taskId, entered.values(), actor(staff));
        return Saved.of(desk.saveTask(taskId, entered.values(), actor(staff)));
    }

    @PostMapping("/task/{taskId}/check")
    Checked checkTask(@PathVariable String taskId, @RequestBody Entered entered, Principal staff) {
        desk.requireFieldsOfTask(taskId, entered.values(), actor(staff));
        var draft = desk.saveTask(taskId, entered.values(), actor(staff));
        desk.checkTask(taskId, entered.values(), actor(staff));
        return new Checked(draft.id(), null);
    }

    @PostMapping("/task/{taskId}/preview")
    Mails previewTask(@PathVariable String taskId, @RequestBody Entered entered, Principal staff) {
        desk.requireFieldsOfTask(taskId, entered.values(), actor(staff));
        return Mails.of(desk.previewTask(taskId, entered.values(), actor(staff)));
    }

    @GetMapping("/start/{key}")
    ObjectNode openStart(@PathVariable String key, Principal staff) {
        return shown(desk.openStart(key, actor(staff)));
    }

    @PutMapping("/start/{key}/draft")
    Saved saveStart(@PathVariable String key, @RequestBody Entered entered, Principal staff) {
        desk.requireFieldsOfStart(key, entered.values(), actor(staff));
        return Saved.of(desk.saveStart(key, entered.values(), actor(staff)));
    }

    @PostMapping("/start/{key}/check")
    Checked checkStart(@PathVariable String key, @RequestBody Entered entered, Principal staff) {
        desk.requireFieldsOfStart(key, entered.values(), actor(staff));
        var draft = desk.saveStart(key, entered.values(), actor(staff));
        return new Checked(draft.id(), desk.checkStart(key, entered.values(), actor(staff)));
    }

    @PostMapping("/start/{key}/preview")
    Mails previewStart(@PathVariable String key, @RequestBody Entered entered, Principal staff) {
        desk.requireFieldsOfStart(key, entered.values(), actor(staff));
        return Mails.of(desk.previewStart(key, entered.values(), actor(staff)));
    }

    private ObjectNode shown(OpenForm open) {
        ObjectNode shown = json.valueToTree(open.view());
        shown.put("form", open.form());
        shown.set("values", open.values());
        shown.set("draft", json.valueToTree(Saved.of(open.draft())));
        shown.put("readOnly", open.readOnly());
        return shown;
    }

    private static Actor actor(Principal staff) {
        return new Actor(staff.getName());
    }
}
