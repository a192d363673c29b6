using PriceTracker.Data.Catalog;
using PriceTracker.Web.Components.Pages.Dashboard;
using Xunit;

namespace PriceTracker.Tests.Components;

public sealed class DashboardAddressTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        var query = new ProductQuery("lamp", ProductSort.BiggestDrop, ProductFilter.AtTarget, 3, DashboardAddress.PageSize);
        var written = DashboardAddress.Write(query);

        Assert.Equal(query, DashboardAddress.Read((string?)written["filter"], (string?)written["sort"], (string?)written["search"], (int?)written["page"]));
    }

    [Fact]
    public void Defaults_leave_the_address_bare() => Assert.All(DashboardAddress.Write(new ProductQuery()).Values, Assert.Null);

    [Theory]
    [InlineData("nonsense", "nonsense", -5)]
    [InlineData(null, null, null)]
    public void What_is_unknown_counts_as_default(string? filter, string? sort, int? page) =>
        Assert.Equal(new ProductQuery(), DashboardAddress.Read(filter, sort, "  ", page));
}
