package io.factline.command;

import io.factline.command.fact.RecordedFact;
import io.factline.command.imports.FileImport;
import io.factline.command.incident.Incident;
import io.factline.command.record.RecordEventStore;
import io.factline.command.record.RecordLog;
import io.factline.command.record.Submission;
import io.factline.command.signal.KeptSignal;
import io.factline.fact.FactCommand;
import io.factline.gate.GateConfiguration;
import io.factline.gate.ProblemAnswer;
import io.factline.imports.ImportCommand;
import io.factline.incident.IncidentCommand;
import io.factline.problem.Problem;
import io.factline.problem.Rule;
import io.factline.signal.SignalCommand;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** The command service, to be run alone or beside the others in one process. */
@Configuration(proxyBeanMethods = false)
@Import(GateConfiguration.class)
@ComponentScan(excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = CommandServiceApplication.class))
public class CommandServiceConfiguration {

    private static final int AFTER_CONTROLLERS = 1;

    /** Axon, wired by hand: its own auto-configuration finds no database on Spring Boot 4, and says nothing. */
    @Bean(initMethod = "start", destroyMethod = "shutdown")
    org.axonframework.config.Configuration commandSide(RecordLog log) {
        return DefaultConfigurer.defaultConfiguration(false)
                .configureEventStore(_ -> new RecordEventStore(log))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Incident.class)
                        .configureCommandTargetResolver(_ -> CommandServiceConfiguration::target))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(RecordedFact.class)
                        .configureCommandTargetResolver(_ -> CommandServiceConfiguration::target))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(FileImport.class)
                        .configureCommandTargetResolver(_ -> CommandServiceConfiguration::target))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(KeptSignal.class)
                        .configureCommandTargetResolver(_ -> CommandServiceConfiguration::target))
                .buildConfiguration();
    }

    @Bean
    CommandGateway commandGateway(org.axonframework.config.Configuration commandSide) {
        return commandSide.commandGateway();
    }

    /** A command goes to the stream of what it is about, in the version that the client saw. */
    private static VersionedAggregateIdentifier target(CommandMessage<?> message) {
        String stream = switch (message.getPayload()) {
            case IncidentCommand command -> command.incident().stream();
            case FactCommand command -> command.id().stream(command.incident());
            case ImportCommand command -> command.id().stream(command.incident());
            case SignalCommand command -> command.id().stream();
            default -> throw new IllegalArgumentException("not a command of ours: " + message.getPayloadType());
        };
        return new VersionedAggregateIdentifier(
                (Object) stream, Submission.of(message).expectedSequence());
    }

    /** An address that is nobody's is a problem too; before the UI, which would answer it with a page. */
    @Bean
    SimpleUrlHandlerMapping unknownCommandAddress() {
        HttpRequestHandler refuse = (request, response) -> ProblemAnswer.write(
                response, Problem.of(Rule.NOT_FOUND, "There is nothing at " + request.getRequestURI() + "."));
        return new SimpleUrlHandlerMapping(Map.of("/api/**", refuse), AFTER_CONTROLLERS);
    }
}
