Feature: What may be ordered, and changed
  A wrong number is refused kindly and at once; a request sent twice makes one suit.

  Scenario: A chest in inches is refused with its limits
    Given a man of ordinary build
    But his chest measures 41 mm
    When he orders a suit
    Then the order is refused because of "body.measurements.chestGirth"
    And he reads that "41 mm" should be "600 to 1900 mm"

  Scenario: The same request sent twice makes one suit
    Given a man of ordinary build
    When he orders a suit
    And he sends the same request again
    Then he gets the same answer, byte for byte
    And the same key with another body is refused

  Scenario: An order is cancelled before the knife starts
    Given a man of ordinary build
    When he orders a suit
    Then its job comes to a table without a tailor
    When he cancels
    Then the order is cancelled
    And the operator cannot start the knife

  Scenario: After the knife has started it is too late
    Given a man of ordinary build
    When he orders a suit
    Then its job comes to a table without a tailor
    When the operator scans the roll of the job
    And the operator starts the knife
    Then the suit is being cut
    And it is too late to cancel
