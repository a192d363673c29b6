using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PriceTracker.Data.Migrations
{
    /// <inheritdoc />
    public partial class DistributedWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "created_at",
                table: "setup_tokens",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<float>(
                name: "moves_per_day",
                table: "products",
                type: "real",
                nullable: false,
                defaultValue: 1f);

            migrationBuilder.AddColumn<string>(
                name: "trace_parent",
                table: "products",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "claimed_until",
                table: "alert_firings",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_products_due_by_shop",
                table: "products",
                columns: new[] { "registrable_domain", "due_at" },
                filter: "due_at is not null and not interactive");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_products_due_by_shop",
                table: "products");

            migrationBuilder.DropColumn(
                name: "created_at",
                table: "setup_tokens");

            migrationBuilder.DropColumn(
                name: "moves_per_day",
                table: "products");

            migrationBuilder.DropColumn(
                name: "trace_parent",
                table: "products");

            migrationBuilder.DropColumn(
                name: "claimed_until",
                table: "alert_firings");
        }
    }
}
