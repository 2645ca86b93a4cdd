package petitions.petition;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The names of those who started petitions, as imports brought them. */
@Component
public class CreatorNames {

    private final JdbcClient jdbc;

    CreatorNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether there was one */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean erase(PetitionId petition) {
        return jdbc.sql("update petition set creator_name = null where id = ? and creator_name is not null")
                        .param(petition.number())
                        .update()
                == 1;
    }
}
