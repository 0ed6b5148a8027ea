/**
 * What becomes of each sample of a Peppol document that is no invoice, as reviewed against the
 * file; `odd` where something was taken with an anomaly.
 *
 * Passed over are: orders and their changes, which ask; refusals at the outset; responses to a
 * document as such; invoices in process; and the one despatch advice that tells no day. None is
 * refused.
 */
export const PEPPOL_SAMPLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'peppol-despatch-advice': {
    'DespatchAdvice-BIS3_UseCase1.xml': 'DeliveryPromised + DeliveryMade + DeliveryMade',
    'DespatchAdvice-BIS3_UseCase2.xml': 'DeliveryPromised + DeliveryMade, odd',
    'DespatchAdvice-BIS3_UseCase5.xml': 'DeliveryPromised',
    'advanced/AdvancedDespatchAdvice__Example_UseCase_01.xml': 'ignored',
    'advanced/AdvancedDespatchAdvice__Example_UseCase_01_Precast_concrete_element.xml':
      'DeliveryMade + DeliveryMade, odd',
    'advanced/AdvancedDespatchAdvice__Example_UseCase_02.xml':
      'DeliveryPromised + DeliveryMade + DeliveryMade',
    'advanced/AdvancedDespatchAdvice__Example_UseCase_04_Concrete_pump_service.xml':
      'DeliveryMade + DeliveryMade',
    'advanced/AdvancedDespatchAdvice__Example_UseCase_06_Concrete_material.xml':
      'DeliveryMade, odd',
    'advanced/AdvancedDespatchAdvice__Example_UseCase_09.xml': 'DeliveryMade + DeliveryMade',
    'advanced/AdvancedDespatchAdvice__Example_UseCase_10.xml': 'DeliveryMade + DeliveryMade',
    'advanced/AdvancedDespatchAdvice__Example_UseCase_11.xml': 'DeliveryMade + DeliveryMade',
    'advanced/AdvancedDespatchAdvice__Example_UseCase_12.xml':
      'DeliveryPromised + DeliveryMade + DeliveryMade',
  },
  'peppol-invoice-response': {
    'T111-uc002a-Additional reference data.xml': 'ignored',
    'T111-uc002b-In process but postponed.xml': 'ignored',
    'T111-uc003-Invoice is accepted.xml': 'InvoiceApproved',
    'T111-uc004a-Invoice is rejected.xml': 'InvoiceRefused',
    'T111-uc007-Payment has been initiated.xml': 'PaymentAnnounced',
    'T111-uc008-Invoice is accepted by third party.xml': 'InvoiceApproved',
    'mlr/MessageLevelResponse_Example.xml': 'ignored',
  },
  'peppol-order': {
    'OrderCancellation_Example.xml': 'DeliveryCancelled',
    'OrderCancellation_sc1.xml': 'DeliveryCancelled',
    'OrderCancellation_sc3.xml': 'DeliveryCancelled',
    'OrderCancellation_sc4.xml': 'DeliveryCancelled',
    'OrderChange_sc1.xml': 'ignored',
    'OrderChange_sc3.xml': 'ignored',
    'OrderResponseAdvanced_Example.xml': 'DeliveryRescheduled, odd',
    'OrderResponse_Example.xml': 'DeliveryPromised',
    'OrderResponse_sc5.xml': 'DeliveryCancelled',
    'UC1_Order.xml': 'ignored',
    'UC2_Order.xml': 'ignored',
    'UC3_Order.xml': 'ignored',
    'UC3_Order_response.xml': 'ignored',
    'UC4_Order.xml': 'ignored',
    'UC4_Order_response.xml': 'DeliveryPromised',
  },
  'peppol-receipt-advice': {
    'ReceiptAdvice_Example_Full.xml': 'DeliveryMade + DeliveryMade + DeliveryRefused, odd',
    'ReceiptAdvice_Example_UseCase_3.xml': 'ignored',
    'ReceiptAdvice_Example_UseCase_5.xml': 'DeliveryMade + DeliveryRefused',
    'ReceiptAdvice_Example_UseCase_7.xml': 'DeliveryMade + DeliveryMade + DeliveryRefused, odd',
    'ReceiptAdvice_Example_UseCase_8.xml': 'DeliveryMade, odd',
  },
};
