package org.dutybell;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class DutyBell {

    public static void main(String[] args) {
        SpringApplication.run(DutyBell.class, args);
    }
}
