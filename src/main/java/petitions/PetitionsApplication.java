package petitions;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class PetitionsApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(PetitionsApplication.class, arguments);
    }
}
