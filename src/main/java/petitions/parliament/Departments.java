package petitions.parliament;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.platform.Refused;
import petitions.platform.Rules;
import petitions.platform.text.OneLine;
import petitions.signature.EmailAddress;

/** The departments that can be asked for a response. */
@Service
@Transactional
public class Departments {

    /** Characters of a name. Our choice. */
    public static final int NAME_LIMIT = 100;

    private final JdbcClient jdbc;

    Departments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Department> all() {
        return jdbc.sql("select * from department order by name")
                .query(Department.class)
                .list();
    }

    public Optional<Department> find(String name) {
        return jdbc.sql("select * from department where name = ?")
                .param(OneLine.of(name))
                .query(Department.class)
                .optional();
    }

    /** @throws Refused if there is no such department */
    public Department require(String name) {
        return find(name).orElseThrow(() -> new Refused("There is no department called “%s” yet.".formatted(name)));
    }

    /**
     * A department's number, which it keeps for good.
     *
     * @throws Refused if there is no such department
     */
    public int number(String name) {
        return jdbc.sql("select number from department where name = ?")
                .param(require(name).name())
                .query(Integer.class)
                .single();
    }

    /**
     * Adds a department that others speak of, if it is new. Nobody knows yet where its mail goes.
     *
     * @return its name as it is known here
     */
    public String mention(String name, String acronym, String url) {
        String known = OneLine.of(name);
        jdbc.sql("insert into department (name, acronym, url) values (?, ?, ?) on conflict (name) do nothing")
                .params(known, acronym, url)
                .update();
        return known;
    }

    /** Adds a department, or changes where its mail goes. */
    public Department save(String name, String acronym, String url, String email) {
        String known = name == null ? "" : OneLine.of(name);
        new Rules()
                .require("newDepartment", "The name of the department", known)
                .limit("newDepartment", "The name of the department", known, NAME_LIMIT)
                .must(
                        EmailAddress.isMailable(email),
                        "departmentEmail",
                        "The department needs an e-mail address that we can write to.")
                .verify();
        jdbc.sql("""
                        insert into department (name, acronym, url, email) values (:name, :acronym, :url, :email)
                        on conflict (name) do update
                        set acronym = coalesce(excluded.acronym, department.acronym),
                            url = coalesce(excluded.url, department.url), email = excluded.email
                        """)
                .param("name", known)
                .param("acronym", acronym)
                .param("url", url)
                .param("email", email.strip())
                .update();
        return require(known);
    }
}
