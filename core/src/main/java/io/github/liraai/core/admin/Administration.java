package io.github.liraai.core.admin;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.AccessLevels;
import io.github.liraai.core.access.FindAdministrators;
import io.github.liraai.core.access.ManageAccess;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.JobRegister;
import io.github.liraai.core.generation.ResetQuota;
import io.github.liraai.core.generation.ShowStanding;
import io.github.liraai.core.mailing.MailingStore;
import io.github.liraai.core.mailing.ManageMailings;
import io.github.liraai.core.model.ModelCatalog;
import io.github.liraai.core.operation.ManageOperation;
import io.github.liraai.core.operation.Operation;
import io.github.liraai.core.quota.QuotaCalendar;
import java.time.InstantSource;
import java.util.Objects;

/**
 * The use cases of administration, for whoever puts a desk on top of them. Immutable and thread-safe.
 *
 * @param enter lets administrators in
 * @param administrators tells who they are
 * @param members lists people
 * @param find finds the one who is meant
 * @param member shows one of them
 * @param access changes levels and blocks
 * @param quota begins somebody's day anew
 * @param operation tells what is in force for everybody
 * @param manage changes what is in force for everybody
 * @param mailings writes to everybody or to one person
 * @param numbers counts
 * @param audit reads the audit
 */
public record Administration(
        EnterAdministration enter,
        FindAdministrators administrators,
        ListMembers members,
        FindMember find,
        ShowMember member,
        ManageAccess access,
        ResetQuota quota,
        Operation operation,
        ManageOperation manage,
        ManageMailings mailings,
        ShowNumbers numbers,
        ReadAudit audit) {
    /** Creates the use cases. */
    public static Administration of(Setup setup) {
        AccessDirectory directory = setup.directory();
        JobRegister register = setup.register();
        InstantSource clock = setup.clock();
        ShowStanding standing = ShowStanding.of(directory, setup.levels(), setup.ledger(), setup.calendar(), clock);
        FindAdministrators administrators = FindAdministrators.of(directory, setup.levels(), clock);
        return new Administration(
                EnterAdministration.of(administrators, directory, clock),
                administrators,
                ListMembers.of(directory, standing),
                FindMember.of(directory),
                ShowMember.of(directory, standing, register),
                ManageAccess.of(directory, setup.levels(), clock),
                ResetQuota.of(directory, register, setup.calendar(), clock),
                setup.operation(),
                ManageOperation.of(setup.operation(), setup.models(), clock),
                ManageMailings.of(setup.mailings(), directory, clock),
                ShowNumbers.of(directory, register, setup.operation(), setup.calendar(), clock),
                ReadAudit.of(directory));
    }

    /**
     * What administration stands on.
     *
     * @param clock tells the time
     * @param calendar the one reset rule
     * @param levels the access levels
     * @param models the models on offer
     * @param directory the people
     * @param ledger jobs and quota
     * @param register everybody's jobs
     * @param operation what is in force for everybody; the one that the generation uses knows changes at once
     * @param mailings what is written to many
     */
    public record Setup(
            InstantSource clock,
            QuotaCalendar calendar,
            AccessLevels levels,
            ModelCatalog models,
            AccessDirectory directory,
            GenerationLedger ledger,
            JobRegister register,
            Operation operation,
            MailingStore mailings) {
        public Setup {
            Objects.requireNonNull(clock, "clock");
            Objects.requireNonNull(calendar, "calendar");
            Objects.requireNonNull(levels, "levels");
            Objects.requireNonNull(models, "models");
            Objects.requireNonNull(directory, "directory");
            Objects.requireNonNull(ledger, "ledger");
            Objects.requireNonNull(register, "register");
            Objects.requireNonNull(operation, "operation");
            Objects.requireNonNull(mailings, "mailings");
        }
    }
}
