using Fluid.Ast;

namespace PriceTracker.Web.Notifications.Templates;

/// <summary>Whether a template counts, as in (1..9).</summary>
internal sealed class RangeFinder : AstVisitor
{
    public bool Found { get; private set; }

    protected override Expression VisitRangeExpression(RangeExpression rangeExpression)
    {
        Found = true;
        return rangeExpression;
    }
}
