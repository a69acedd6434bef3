package io.github.liraai.core.generation;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.UserId;
import java.time.InstantSource;
import java.util.Optional;

/** Find out whether somebody is refused whatever they ask for (driving port). Thread-safe. */
@FunctionalInterface
public interface CheckPerson {
    /** Says why, blocked or maintenance; empty for whoever may ask, somebody unknown among them. */
    Optional<Refusal> refuse(UserId user);

    /** Creates the use case. */
    static CheckPerson of(GenerationSetup setup) {
        AccessDirectory directory = setup.directory();
        PersonRules rules = new PersonRules(setup);
        InstantSource clock = setup.clock();
        return user -> directory.find(user).flatMap(member -> rules.refuse(member, clock.instant()));
    }
}
