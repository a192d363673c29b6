using PriceTracker.Data.Hosting;

namespace PriceTracker.Data.Messaging.RabbitMq;

/// <summary>The broker has this queue with other arguments; arguments cannot change without deleting it.</summary>
public sealed class TopologyConflictException(string queue, string difference) : StartException(
    $"RabbitMQ: \"{queue}\" exists with other arguments ({difference}). Delete it there and start again: nothing is lost, since products become due again and alerts are sent again from their rows.");
