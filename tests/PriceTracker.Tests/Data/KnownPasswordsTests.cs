using PriceTracker.Data.Hosting;
using PriceTracker.Data.Messaging;
using Xunit;

namespace PriceTracker.Tests.Data;

public sealed class KnownPasswordsTests
{
    private static readonly DistributedSettings Good = new("Host=db;Password=4f1c9a", "amqp://tracker:4f1c9a@broker:5672", "cache:6379,password=4f1c9a");

    [Fact]
    public void Passwords_of_ones_own_are_taken() => KnownPasswords.Refuse(Good);

    [Fact]
    public void On_this_machine_alone_any_password_will_do() =>
        KnownPasswords.Refuse(new DistributedSettings("Host=localhost;Password=postgres", "amqp://guest:guest@127.0.0.1", "[::1]:6379"));

    [Theory]
    [InlineData("Postgres")]
    [InlineData("RabbitMq")]
    [InlineData("Redis")]
    public void A_password_that_everybody_knows_is_refused_by_the_name_of_its_setting(string which)
    {
        var settings = which switch
        {
            "Postgres" => Good with { Postgres = "Host=db;Password=Postgres" },
            "RabbitMq" => Good with { RabbitMq = "amqp://guest:guest@broker" },
            _ => Good with { Redis = "cache:6379,password=changeme" },
        };

        var error = Assert.Throws<StartException>(() => KnownPasswords.Refuse(settings));

        Assert.Contains($"ConnectionStrings__{which}", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("changeme", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broker_without_a_user_means_guest_and_is_refused() =>
        Assert.Throws<StartException>(() => KnownPasswords.Refuse(Good with { RabbitMq = "amqp://broker:5672" }));
}
