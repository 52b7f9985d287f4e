package io.tailorline.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Tailorline: every role in one process, or the roles that the settings name. */
@SpringBootApplication
public class TailorlineApplication {

    public static void main(String[] args) {
        SpringApplication.run(TailorlineApplication.class, args);
    }
}
