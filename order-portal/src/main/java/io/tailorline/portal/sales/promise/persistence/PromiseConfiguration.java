package io.tailorline.portal.sales.promise.persistence;

import io.tailorline.json.FormatFault;
import io.tailorline.json.TextFile;
import io.tailorline.portal.sales.HouseDay;
import io.tailorline.portal.sales.promise.CapacityPromise;
import io.tailorline.portal.sales.promise.ClothDays;
import io.tailorline.portal.sales.promise.HousePromise;
import io.tailorline.portal.sales.promise.HouseTimes;
import io.tailorline.portal.sales.promise.HouseTimesYaml;
import io.tailorline.portal.sales.promise.KnownWork;
import io.tailorline.portal.sales.promise.OrderPromises;
import io.tailorline.portal.sales.promise.PromiseKeeper;
import io.tailorline.portal.sales.promise.PromiseRounds;
import io.tailorline.portal.sales.promise.WorkAhead;
import io.tailorline.portal.sales.state.SentBack;
import io.tailorline.portal.web.WantedDays;
import io.tailorline.portal.workshop.Cloths;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.StartCondition;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.platform.database.RetriedTransaction;
import io.tailorline.workflow.platform.role.StartRefused;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.production.OrderBacklog;
import io.tailorline.workflow.production.OrderToCut;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How days are promised and kept. */
@Configuration(proxyBeanMethods = false)
class PromiseConfiguration {

    @Bean
    HouseTimesYaml houseTimesYaml(Cloths cloths) {
        return new HouseTimesYaml(cloths::known);
    }

    @Bean
    StoredHouseTimes houseTimes(
            JdbcTemplate jdbc,
            HouseTimesYaml reader,
            @Value("${tailorline.house-calendar:}") String file,
            @Value("${tailorline.time-zone:}") String zone,
            InstantSource clock) {
        try {
            HouseTimes first =
                    file.isEmpty() ? HouseTimes.usual(zone(zone)) : reader.parse(file, TextFile.read(Path.of(file)));
            return new StoredHouseTimes(jdbc, reader, first, clock);
        } catch (FormatFault fault) {
            throw new StartRefused(
                    fault.getMessage() + ".",
                    "Correct the file that tailorline.house-calendar names, or leave the setting out.");
        }
    }

    /** Of a house that has stored no calendar yet: as the setting says, else the server's. */
    private static ZoneId zone(String setting) {
        try {
            return setting.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(setting);
        } catch (DateTimeException unknown) {
            throw new StartRefused(
                    "tailorline.time-zone is '%s'; expected a time zone as Europe/Berlin.".formatted(setting),
                    "Give the time zone of the house, or leave the setting out: then the server's counts.");
        }
    }

    @Bean
    HouseDay houseDay(StoredHouseTimes times, InstantSource clock) {
        return () -> times.current().calendar().today(clock.instant());
    }

    @Bean
    OrderPromises orderPromises(JdbcTemplate jdbc) {
        return new JdbcOrderPromises(jdbc);
    }

    @Bean
    WorkAhead workAhead(
            StoredHouseTimes times,
            OrderPromises promises,
            OrderBacklog backlog,
            TailorDesk desk,
            CutRoom room,
            InstantSource clock) {
        return new KnownWork(times, promises, backlog, desk, room, clock);
    }

    @Bean
    CapacityPromise capacityPromise(StoredHouseTimes times, WorkAhead work, InstantSource clock) {
        return new HousePromise(times, work, clock);
    }

    @Bean
    PromiseKeeper promiseKeeper(
            StoredHouseTimes times,
            WorkAhead work,
            OrderPromises promises,
            OrderToCut workshop,
            SentBack sentBack,
            ObjectProvider<StartCondition> conditions,
            CutRoom room,
            WantedDays wanted,
            ClothDays cloth,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            InstantSource clock) {
        return new PromiseKeeper(
                times,
                work,
                promises,
                workshop,
                sentBack,
                conditions.orderedStream().toList(),
                room,
                cloth,
                wanted,
                new RetriedTransaction(new TransactionTemplate(transactions)),
                events,
                clock);
    }

    @Bean
    PromiseRounds promiseRounds(
            OrderPromises promises, PromiseKeeper keeper, ThreadFailures failures, InstantSource clock) {
        return new PromiseRounds(promises, keeper, failures, clock);
    }
}
