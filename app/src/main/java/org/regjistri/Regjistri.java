package org.regjistri;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Regjistri {

    public static void main(String[] args) {
        SpringApplication.run(Regjistri.class, args);
    }
}
