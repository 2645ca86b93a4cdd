package petitions.staff.today;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import petitions.platform.Actor;
import petitions.platform.security.StaffRoles;
import petitions.process.TasksOfDepartments;
import petitions.process.watch.WaitingTasks;

/** Where staff start their day: what waits for them, and where else they can go. */
@Controller
class TodayPages {

    /** Tasks of a department that are shown. */
    private static final int MOST = 200;

    private final TodayDesk desk;
    private final WaitingTasks tasks;
    private final TasksOfDepartments departments;
    private final Clock clock;

    TodayPages(TodayDesk desk, WaitingTasks tasks, TasksOfDepartments departments, Clock clock) {
        this.desk = desk;
        this.tasks = tasks;
        this.departments = departments;
        this.clock = clock;
    }

    @GetMapping("/staff")
    String today(HttpServletRequest request, Model model) {
        var staff = new Actor(request.getRemoteUser());
        var now = clock.instant();
        model.addAttribute("say", new Say(now));
        model.addAttribute("show", new Say(now));
        model.addAttribute("now", now);
        model.addAttribute("name", staff.name());
        model.addAttribute("signatures", StaffRoles.answerSigners(request));
        model.addAttribute("personalData", StaffRoles.erasePersonalData(request));
        model.addAttribute("audit", StaffRoles.readAudit(request));
        model.addAttribute("admin", StaffRoles.manageAccounts(request));
        if (!StaffRoles.seeAllWork(request)) {
            model.addAttribute("tasks", tasks.of(staff, MOST));
            model.addAttribute("belongsNowhere", !departments.canBeFor(staff));
            return "staff/own-tasks";
        }
        model.addAttribute("today", desk.of(staff));
        return "staff/today";
    }
}
